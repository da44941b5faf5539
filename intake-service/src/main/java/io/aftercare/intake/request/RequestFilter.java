package io.aftercare.intake.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a list of requests is narrowed to; null narrows nothing. */
public record RequestFilter(
        @Nullable RequestStatus status,
        @Nullable String partner,
        byte @Nullable [] phoneIndex,
        @Nullable String productCode,
        @Nullable String externalReference,
        @Nullable Instant from,
        @Nullable Instant until) {}
