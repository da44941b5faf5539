package io.aftercare.intake.platform;

import io.aftercare.kit.time.HolidayYears;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Set;

/** Working calendars of places. Holidays are those of the country that a time zone belongs to. */
@ApplicationScoped
public class WorkingCalendars {
    /** The one country whose holidays travel with a release. */
    private static final Set<String> CHINA = Set.of("Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "PRC");

    private final HolidayYears years;

    WorkingCalendars(HolidayYears years) {
        this.years = years;
    }

    public WorkingCalendar of(ZoneId zone, WeeklyHours hours) {
        return new WorkingCalendar(hours, zone, CHINA.contains(zone.getId()) ? years.of("CN") : Holidays.NONE);
    }
}
