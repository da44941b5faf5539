package io.aftercare.kit.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not have its effect yet.
 *
 * @param id of the parking, used to redrive it
 * @param eventId the CloudEvents id
 * @param type without prefix
 * @param subject the aggregate, whose later events wait behind this one
 * @param sequence number of the event in the life of its aggregate
 * @param occurredAt when it happened, UTC
 * @param reason why it could not be handled, without personal data
 * @param attempts tries so far
 * @param nextAttemptAt when it is tried again, UTC; absent when it waits for an administrator
 * @param parkedAt UTC
 */
record ParkedEvent(
        UUID id,
        UUID eventId,
        String topic,
        String type,
        UUID subject,
        long sequence,
        Instant occurredAt,
        String reason,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant parkedAt) {}
