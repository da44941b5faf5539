/**
 * Duty (值班): a shift is one person at one desk of an outlet for some hours. A roster publishes shifts together or not at
 * all. Whoever is on duty keeps the duty log, whose lines are never changed. A shift ends only by handover: the
 * outgoing person states the items, completes the log and signs; the incoming person counts again, explains every
 * difference and signs, or refuses for one of four reasons (四不接), after which the outgoing person stays on duty. What a
 * rule forbids is refused with the id of its clause.
 */
@NullMarked
package io.aftercare.dispatch.duty;

import org.jspecify.annotations.NullMarked;
