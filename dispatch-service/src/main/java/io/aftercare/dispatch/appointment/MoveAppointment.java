package io.aftercare.dispatch.appointment;

import io.aftercare.dispatch.job.Appointment;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The facts of another time that was agreed with the customer, and why. */
record MoveAppointment(
        @NotNull Instant from,
        @NotNull Instant until,
        @NotNull MoveReason reason,
        @Nullable @PlainText(max = 200) String words,
        @Nullable Instant at) {
    Appointment toAppointment() {
        if (!from.isBefore(until)) {
            throw new InvalidField("until", "after-from", "An appointment must end after it begins");
        }
        return new Appointment(from, until);
    }
}
