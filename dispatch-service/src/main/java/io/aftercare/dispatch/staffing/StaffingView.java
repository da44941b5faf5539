package io.aftercare.dispatch.staffing;

import java.time.DayOfWeek;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The business volume of an outlet and the staff that it had for it.
 *
 * @param technicians who take visits now
 * @param days from Monday to Sunday, all seven
 */
record StaffingView(String outletCode, String timeZone, long technicians, List<Day> days) {
    /** All days of the span that are this weekday, taken together. */
    @Schema(name = "StaffingDay")
    record Day(
            DayOfWeek weekday,

            @Schema(description = "Visits requested on such a day that a technician of the outlet was asked for")
            long requested,

            @Schema(description = "Of these, completed") long done,

            @Schema(description = "Of these, neither completed nor cancelled")
            long open,

            @Schema(description = "Minutes of all shifts of the roster on such days, cut at midnight")
            long shiftMinutes,

            @Schema(description = "How many people had these shifts")
            long people,

            @Schema(description = "Missing where there was no visit") @Nullable Long shiftMinutesPerVisit) {
        static Day of(int isoDay, long requested, long done, long open, long shiftMinutes, long people) {
            return new Day(
                    DayOfWeek.of(isoDay),
                    requested,
                    done,
                    open,
                    shiftMinutes,
                    people,
                    requested == 0 ? null : shiftMinutes / requested);
        }
    }
}
