package io.aftercare.dispatch.leave;

import io.aftercare.dispatch.duty.Shift;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leave as the API shows it.
 *
 * @param reason for the person and superiors only
 * @param duringDuty whether approved leave touches a shift
 * @param decidedBy who approved or refused it, or noted the absence
 */
record LeaveView(
        UUID id,
        LeaveStatus status,
        String outletCode,
        String staffLogin,
        Instant from,
        Instant until,
        @Nullable String reason,
        @Nullable String substituteLogin,
        String requestedBy,
        Instant requestedAt,
        boolean duringDuty,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusal) {
    /** Somebody who rests then, with a shift that could be done in return. */
    record RestingColleague(String staffLogin, UUID shiftId, Instant from, Instant until) {
        static RestingColleague of(Shift shift) {
            return new RestingColleague(shift.staffLogin(), shift.aggregateId(), shift.from(), shift.until());
        }
    }

    static LeaveView of(LeaveRequest leave, boolean mayReadReason) {
        return new LeaveView(
                leave.aggregateId(),
                leave.status(),
                leave.outletCode(),
                leave.staffLogin(),
                leave.from(),
                leave.until(),
                mayReadReason ? leave.reason() : null,
                leave.substituteLogin(),
                leave.requestedBy(),
                leave.requestedAt(),
                leave.isDuringDuty(),
                leave.decidedBy(),
                leave.decidedAt(),
                mayReadReason ? leave.refusal() : null);
    }
}
