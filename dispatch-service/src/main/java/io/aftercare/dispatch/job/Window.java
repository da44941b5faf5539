package io.aftercare.dispatch.job;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the customer wants the visit, as far as said, and the time zone of the place. */
@Embeddable
public record Window(@Nullable Instant earliest, @Nullable Instant latest, String timeZone) {}
