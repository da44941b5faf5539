package io.aftercare.kit.time;

import java.time.Instant;
import java.util.UUID;

/**
 * A deadline whose moment has come.
 *
 * @param aggregateId what it was set for
 * @param dueAt the moment it was due
 * @param attempts how often it has failed
 */
public record DueDeadline(String kind, UUID aggregateId, Instant dueAt, int attempts) {}
