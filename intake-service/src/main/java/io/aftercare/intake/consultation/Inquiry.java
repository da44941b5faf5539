package io.aftercare.intake.consultation;

import io.aftercare.intake.request.Origin.Channel;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asked about what, and how.
 *
 * @param customerId who asked; nobody is named where it is missing
 */
@Embeddable
record Inquiry(
        @Nullable UUID customerId,
        @Enumerated(EnumType.STRING) Channel channel,
        @Nullable String productLine,
        String topic,
        Instant askedAt) {
    /** How topics look. */
    static final String TOPIC = "[a-z0-9]+(-[a-z0-9]+)*";
}
