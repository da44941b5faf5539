package io.aftercare.feedback.calendar;

import io.aftercare.kit.time.HolidayYears;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The working days in which follow-ups are counted. */
@ApplicationScoped
public class FollowUpCalendar {
    private final CallCentre callCentre;
    private final HolidayYears years;

    FollowUpCalendar(CallCentre callCentre, HolidayYears years) {
        this.callCentre = callCentre;
        this.years = years;
    }

    /** The end of office hours of the n-th working day after the service; of the next one at least. */
    public Instant dueAt(Instant servedAt, int workingDays) {
        return new WorkingCalendar(
                        WeeklyHours.weekdays(callCentre.opensAt(), callCentre.closesAt()),
                        callCentre.timeZone(),
                        years.of(callCentre.holidays()))
                .plusWorkingDays(servedAt, Math.max(1, workingDays));
    }
}
