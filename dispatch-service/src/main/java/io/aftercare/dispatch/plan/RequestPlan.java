package io.aftercare.dispatch.plan;

import io.aftercare.kit.http.InvalidField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to plan, and how long to search.
 *
 * @param steps after which the search ends even if time is left; the same seed and steps give the same plan
 * @param after the plan that this one replaces while changing little
 */
record RequestPlan(
        @NotNull Instant from,
        @NotNull Instant until,

        @Nullable @Size(max = 32) @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*")
        String outletCode,

        @NotNull @Min(1) @Max(120) Integer seconds,
        @Nullable @Min(0) @Max(1_000_000_000) Long steps,
        @Nullable @Min(0) @Max(Integer.MAX_VALUE) Long seed,
        @Nullable UUID after,
        @Nullable @Valid WhatIf whatIf) {
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final Duration PAST = Duration.ofDays(1);

    /** What is to be thought away. */
    record WhatIf(
            @NotNull @Size(min = 1, max = 200) Set<@NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+([._@-][a-z0-9]+)*") String> withoutTechnicians) {}

    RequestPlan checked(Instant now) {
        if (!from.isBefore(until)) {
            throw new InvalidField("until", "after-from", "A plan must end after it begins");
        }
        if (from.plus(LONGEST).isBefore(until)) {
            throw new InvalidField("until", "at-most-14-days", "A plan covers at most 14 days");
        }
        if (!until.isAfter(now)) {
            throw new InvalidField("until", "not-in-past", "A plan must not end in the past");
        }
        if (from.plus(PAST).isBefore(now)) {
            throw new InvalidField("from", "not-in-past", "A plan must not begin more than a day ago");
        }
        return this;
    }

    Set<String> without() {
        return whatIf == null ? Set.of() : whatIf.withoutTechnicians();
    }
}
