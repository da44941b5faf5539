package io.aftercare.dispatch.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** A proposal that came to nothing, by word (S3.7-B2: with the reason) or by silence. */
@Embeddable
public record Refusal(
        @Column(nullable = false) UUID technicianId,
        @Column(nullable = false) String reason,
        @Column(nullable = false) boolean timedOut,
        @Column(nullable = false) Instant at) {}
