/**
 * The service request: what a customer asked for, from its registration to its closing.
 * A request is registered, triaged, and then resolved by telephone, sent out as a visit, or awaited at a station.
 * It does not mirror the states of the visit and the repair; it notes their milestones, and is completed with the repair.
 * It is done when the work is accepted, the fee settled and the follow-up ended, as its policy asks; then it is closed.
 * Until the repair has started it can be cancelled; who heard of it first stays its first responder for ever.
 */
@NullMarked
package io.aftercare.intake.request;

import org.jspecify.annotations.NullMarked;
