package io.aftercare.kit.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The envelope of an event that was heard (CloudEvents 1.0).
 *
 * @param eventId the CloudEvents {@code id}; with {@code source} it names the event once and for all
 * @param type the type without prefix, for example {@code visit.arrived.v1}
 * @param source the service that sent it, for example {@code /dispatch}
 * @param subject the id of the aggregate it happened to, also the Kafka key
 * @param time when it happened, UTC
 * @param sequence its number in the life of the aggregate, from 1 without gaps
 */
public record EventMeta(UUID eventId, String type, String source, UUID subject, Instant time, long sequence) {}
