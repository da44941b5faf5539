/**
 * What a plan starts from and what comes out, in the words of dispatch. {@code PlanInputs} collects once who is on duty
 * in a span of time and which visits are to be made; this {@code PlanInput} is kept with the plan, so that whoever goes
 * on with it starts from the same. {@code Routing} tells it to the route optimiser, which knows only numbers, and tells
 * its routes back as a {@code Solution}: tours with times, and for each visit that stays out what keeps it out and what
 * would change that. A <em>duty</em> is one stretch of work of one technician, at most a day, from the base and back.
 * Nothing but {@code PlanInputs} touches a database.
 */
@NullMarked
package io.aftercare.dispatch.planning;

import org.jspecify.annotations.NullMarked;
