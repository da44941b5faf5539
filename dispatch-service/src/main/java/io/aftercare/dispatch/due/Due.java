package io.aftercare.dispatch.due;

import io.aftercare.dispatch.job.Appointment;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when the technician has to leave and to arrive, as it was when the technician was asked.
 *
 * @param zone unknown before anybody was asked
 * @param departBy absent where only the appointment counts, as {@code arriveBy}
 * @param departureOverdue the dispatcher was told
 */
@Embeddable
public record Due(
        @Column(name = "due_zone") @Enumerated(EnumType.STRING) @Nullable Zone zone,

        @Nullable Instant departBy,
        @Nullable Instant arriveBy,
        @Column(name = "departure_overdue") boolean departureOverdue,
        @Column(name = "arrival_overdue") boolean arrivalOverdue) {
    public static final Due UNKNOWN = new Due(null, null, null, false, false);

    /** Nobody has to leave before a time that was agreed later. */
    public @Nullable Instant departBy(@Nullable Appointment agreed) {
        return departBy != null && agreed != null && agreed.from().isAfter(departBy) ? agreed.from() : departBy;
    }

    /** An agreed time does not make an emergency wait longer (S1-4.1b); else its end counts. */
    public @Nullable Instant arriveBy(@Nullable Appointment agreed) {
        return arriveBy == null && agreed != null ? agreed.until() : arriveBy;
    }

    /** Another time is agreed with the customer, and that one counts. */
    public Due afterMiss() {
        return new Due(zone, null, null, false, false);
    }

    public Due withDepartureOverdue() {
        return new Due(zone, departBy, arriveBy, true, arrivalOverdue);
    }

    public Due withArrivalOverdue() {
        return new Due(zone, departBy, arriveBy, departureOverdue, true);
    }
}
