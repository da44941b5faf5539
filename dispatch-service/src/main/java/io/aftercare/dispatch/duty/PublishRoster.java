package io.aftercare.dispatch.duty;

import io.aftercare.kit.http.InvalidField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of a roster: the shifts of one outlet, published together or not at all. */
record PublishRoster(
        @NotNull @Size(max = 32) @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*")
        String outletCode,

        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid PlannedShift> shifts) {
    private static final Duration LONGEST = Duration.ofHours(16);

    /** One person at one desk for some hours. */
    record PlannedShift(
            @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
            String desk,

            @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+([._@-][a-z0-9]+)*")
            String staffLogin,

            @Nullable Grade grade,
            @NotNull Instant from,
            @NotNull Instant until) {
        Grade gradeOrStaff() {
            return grade == null ? Grade.STAFF : grade;
        }
    }

    PublishRoster checked() {
        for (var index = 0; index < shifts.size(); index++) {
            var shift = shifts.get(index);
            var until = "shifts[" + index + "].until";
            if (!shift.from().isBefore(shift.until())) {
                throw new InvalidField(until, "after-from", "A shift must end after it begins");
            }
            if (Duration.between(shift.from(), shift.until()).compareTo(LONGEST) > 0) {
                throw new InvalidField(until, "longest-shift", "A shift lasts sixteen hours at most");
            }
        }
        return this;
    }
}
