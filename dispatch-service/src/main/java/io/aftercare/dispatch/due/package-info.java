/**
 * How much time there is for each step of a visit: to answer, to agree a time with the customer, to leave, to arrive. It
 * depends on the priority and on the zone, which is how far the place lies from the outlet; a service policy and the
 * appointment say the rest. The times are settings of the operator, with those of an emergency as defaults. They are
 * fixed when a technician is asked, so a later setting does not change a visit that is under way. What is not kept is
 * told to the dispatcher once, and the visit goes on. A visit may be exempt from a limit, or have another time for it,
 * when the customer was told before it was due.
 */
@NullMarked
package io.aftercare.dispatch.due;

import org.jspecify.annotations.NullMarked;
