package io.aftercare.kit.time;

import java.time.Instant;
import java.util.UUID;

/** The pending deadlines of a service: rows that every replica sweeps. */
public interface Deadlines {
    /** Sets (or moves) the one deadline of this kind for this aggregate; part of the running transaction. */
    void set(String kind, UUID aggregateId, Instant dueAt);

    /** Removes the deadline of this kind for this aggregate if there is one; part of the running transaction. */
    void cancel(String kind, UUID aggregateId);
}
