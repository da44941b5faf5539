package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.job.Appointment;
import io.aftercare.dispatch.job.DeparturePoint;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of each step; {@code at} is when it really happened, if that was not just now. */
final class VisitSteps {
    private VisitSteps() {}

    record AcceptVisit(@Nullable Instant at) {}

    record RefuseVisit(
            @NotNull @PlainText(max = 200) String reason,
            @Nullable Instant at) {}

    record AgreeAppointment(
            @NotNull Instant from,
            @NotNull Instant until,
            @Nullable Instant at) {
        Appointment toAppointment() {
            if (!from.isBefore(until)) {
                throw new InvalidField("until", "after-from", "An appointment must end after it begins");
            }
            return new Appointment(from, until);
        }
    }

    /**
     * The technician leaves.
     *
     * @param confirmed points of the departure checklist that were made sure of by now
     */
    record Depart(
            @Nullable @Size(max = 5) Set<@NotNull DeparturePoint> confirmed,
            @Nullable Instant at) {
        Set<DeparturePoint> points() {
            return confirmed == null ? Set.of() : confirmed;
        }
    }

    record Arrive(
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @Nullable Instant at) {
        @Nullable Place place() {
            if ((latitude == null) != (longitude == null)) {
                throw new InvalidField("longitude", "with-latitude", "A place needs both latitude and longitude");
            }
            return latitude == null || longitude == null ? null : new Place(latitude, longitude);
        }
    }

    record AssignVisit(
            @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+([._@-][a-z0-9]+)*")
            String technicianLogin,

            @NotNull @PlainText(max = 200) String reason,
            @Nullable Instant at) {}
}
