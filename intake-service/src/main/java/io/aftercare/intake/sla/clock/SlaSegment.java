package io.aftercare.intake.sla.clock;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that was accounted for in one way.
 *
 * @param until not included
 */
public record SlaSegment(
        Instant from,

        @Schema(description = "Not included") Instant until,

        Kind kind,

        @Schema(description = "Why the clock stood still; with PAUSED only") @Nullable PauseReason reason) {

    /** How time was accounted for. */
    @Schema(name = "SlaSegmentKind")
    public enum Kind {
        COUNTED,
        PAUSED,
        OUTSIDE_HOURS
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    boolean continuedBy(SlaSegment next) {
        return until.equals(next.from) && kind == next.kind && reason == next.reason;
    }
}
