package io.aftercare.intake.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * An event in the feed of a partner.
 *
 * @param position its place in this feed
 * @param type without prefix
 * @param data the payload as its contract describes it
 */
public record FeedEvent(
        long position,
        UUID eventId,
        String source,
        String type,
        UUID subject,
        long sequence,
        Instant occurredAt,
        String data) {}
