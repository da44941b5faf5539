package io.aftercare.kit.events;

import java.time.Instant;

/**
 * Something that happened to an aggregate, told to the other services. Implemented by records whose components are
 * the payload: ids and facts, never a name, a telephone number, an e-mail or a street address.
 */
public interface DomainEvent {
    /** When it happened in the domain (not when it was sent), in UTC, with microseconds at most. */
    Instant at();

    /**
     * The type without its prefix, for example {@code repair.completed.v1}: the aggregate (which also names the
     * topic), the past tense of what happened, the major version.
     */
    String type();
}
