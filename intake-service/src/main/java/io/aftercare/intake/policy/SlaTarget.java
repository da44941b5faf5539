package io.aftercare.intake.policy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A promise: so much time for this goal. What is null holds for all.
 *
 * @param productLine the beginning of product codes: {@code WM} covers {@code WM} and {@code WM-7000}, not {@code WMX}
 */
@Embeddable
public record SlaTarget(
        @Enumerated(EnumType.STRING) SlaGoal goal,
        @Enumerated(EnumType.STRING) @Nullable Priority priority,

        @Schema(description = "SLA zone of the place") @Nullable String zone,

        @Schema(description = "WM covers WM and WM-7000, not WMX", examples = "WM") @Nullable String productLine,

        @Nullable String partner,
        int withinSeconds,
        @Enumerated(EnumType.STRING) Timing timing) {

    /** Which time counts. */
    @Schema(name = "SlaTiming")
    public enum Timing {
        /** Every second, day and night. */
        CALENDAR,
        /** The hours of the working calendar only. */
        WORKING
    }

    /**
     * The more of its dimensions a target names, the more specific it is; of two that name as many, the one that names
     * the partner, then the longer product line, then the zone, then the priority.
     */
    static final Comparator<SlaTarget> BY_SPECIFICITY = Comparator.comparingLong(SlaTarget::dimensions)
            .thenComparing(target -> target.partner != null)
            .thenComparingInt(target -> target.productLine == null ? 0 : target.productLine.length())
            .thenComparing(target -> target.zone != null)
            .thenComparing(target -> target.priority != null);

    public SlaTarget {
        if (withinSeconds < 1) {
            throw new IllegalArgumentException("A promise takes at least a second: " + withinSeconds);
        }
    }

    public Duration within() {
        return Duration.ofSeconds(withinSeconds);
    }

    boolean covers(SlaSubject subject) {
        return (priority == null || priority == subject.priority())
                && (zone == null || zone.equals(subject.zone()))
                && (partner == null || partner.equals(subject.partner()))
                && (productLine == null
                        || subject.productCode().equals(productLine)
                        || subject.productCode().startsWith(productLine + "-"));
    }

    private long dimensions() {
        return Stream.of(priority, zone, productLine, partner)
                .filter(Objects::nonNull)
                .count();
    }
}
