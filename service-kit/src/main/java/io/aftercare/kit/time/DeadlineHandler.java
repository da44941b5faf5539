package io.aftercare.kit.time;

import java.time.Instant;
import java.util.UUID;

/** A bean that acts when deadlines of one kind come due. */
public interface DeadlineHandler {
    /** The kind it answers to, for example {@code visit-acceptance}. */
    String kind();

    /**
     * Acts on a deadline, in the transaction that also marks it as fired: once for each deadline, on any replica. An
     * exception rolls back and the deadline is tried again with growing pauses.
     *
     * @param aggregateId what the deadline was set for
     * @param dueAt the moment it was due
     */
    void onDue(UUID aggregateId, Instant dueAt);
}
