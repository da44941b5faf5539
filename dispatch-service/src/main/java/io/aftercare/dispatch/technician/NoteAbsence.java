package io.aftercare.dispatch.technician;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** The facts of an absence. */
record NoteAbsence(
        @NotNull Instant from,
        @NotNull Instant until,
        @NotNull @PlainText(max = 200) String reason) {
    Leave toLeave() {
        if (!from.isBefore(until)) {
            throw new InvalidField("until", "after-from", "An absence must end after it begins");
        }
        return new Leave(from, until, reason);
    }
}
