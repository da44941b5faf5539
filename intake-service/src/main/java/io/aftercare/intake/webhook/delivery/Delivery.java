package io.aftercare.intake.webhook.delivery;

import io.aftercare.intake.feed.CloudEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that is to be sent now.
 *
 * @param failures how often it was refused since somebody asked for it
 * @param event null when it is not kept any more
 */
record Delivery(
        UUID id, UUID eventId, int failures, @Nullable CloudEvent event) {}
