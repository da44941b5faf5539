package io.aftercare.dispatch.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift as the API shows it.
 *
 * @param checkInDue five minutes before the shift begins (S3.3-B3a)
 * @param refusal why the handover was refused last, if nothing was handed over since
 * @param overtimeMinutes how much longer than planned, because nobody took over earlier
 */
record ShiftView(
        UUID id,
        ShiftStatus status,
        String outletCode,
        String desk,
        String staffLogin,
        Grade grade,
        Instant from,
        Instant until,
        boolean holiday,
        boolean swapped,
        Instant publishedAt,
        Instant checkInDue,
        @Nullable Instant checkedInAt,
        @Nullable Boolean checkedInInTime,
        @Nullable Long minutesLate,
        @Nullable Instant startedAt,
        List<LogEntry> log,
        @Nullable Handover handover,
        int refusals,
        Shift.@Nullable RefusalReason refusal,
        @Nullable Instant endedAt,
        @Nullable Long overtimeMinutes,
        @Nullable UUID nextShiftId) {
    static ShiftView of(Shift shift) {
        return new ShiftView(
                shift.aggregateId(),
                shift.status(),
                shift.outletCode(),
                shift.desk(),
                shift.staffLogin(),
                shift.grade(),
                shift.from(),
                shift.until(),
                shift.isHoliday(),
                shift.isSwapped(),
                shift.publishedAt(),
                shift.checkInDue(),
                shift.checkedInAt(),
                shift.checkedInInTime(),
                shift.minutesLate(),
                shift.startedAt(),
                shift.log(),
                shift.handover(),
                shift.refusals(),
                shift.refusal(),
                shift.endedAt(),
                shift.overtimeMinutes(),
                shift.nextShiftId());
    }
}
