package io.aftercare.dispatch.leave;

import io.aftercare.dispatch.leave.LeaveRequest.Asked;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The facts of each step. */
final class LeaveSteps {
    private static final Duration LONGEST = Duration.ofDays(366);

    private LeaveSteps() {}

    /**
     * @param staffLogin who wants to be away; the caller unless said, and somebody else only when said by a superior
     * @param substituteLogin who stands in, where a shift is touched; may be named later
     */
    record RequestLeave(
            @Nullable @Size(max = 64) @Pattern(regexp = "[a-z0-9]+([._@-][a-z0-9]+)*")
            String staffLogin,

            @NotNull Instant from,
            @NotNull Instant until,
            @NotNull @PlainText(max = 200) String reason,

            @Nullable @Size(max = 64) @Pattern(regexp = "[a-z0-9]+([._@-][a-z0-9]+)*")
            String substituteLogin) {
        Asked toAsked() {
            return checked(new Asked(from, until, reason, substituteLogin));
        }
    }

    /** Somebody was away without approval. */
    record NoteAbsenceWithoutLeave(
            @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+([._@-][a-z0-9]+)*")
            String staffLogin,

            @NotNull Instant from,
            @NotNull Instant until,
            @NotNull @PlainText(max = 200) String reason) {
        Asked toAsked() {
            return checked(new Asked(from, until, reason, null));
        }
    }

    private static Asked checked(Asked asked) {
        if (!asked.from().isBefore(asked.until())) {
            throw new InvalidField("until", "after-from", "A leave must end after it begins");
        }
        if (Duration.between(asked.from(), asked.until()).compareTo(LONGEST) > 0) {
            throw new InvalidField("until", "longest-leave", "A leave lasts a year at most");
        }
        return asked;
    }

    record NameSubstitute(
            @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+([._@-][a-z0-9]+)*")
            String substituteLogin) {}

    /** A signature needs no facts. */
    record ApproveLeave() {}

    record RefuseLeave(@NotNull @PlainText(max = 200) String reason) {}

    /** Neither does going to work after all. */
    record WithdrawLeave() {}
}
