package io.aftercare.dispatch.outlet;

import io.aftercare.kit.time.HolidayYears;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Set;

/** The working calendars by which what is promised to customers is counted: an outlet's hours without its holidays. */
@ApplicationScoped
public class OutletCalendars {
    private static final Set<String> CHINA = Set.of("Asia/Shanghai", "Asia/Urumqi");

    private final Outlets outlets;
    private final HolidayYears holidays;

    OutletCalendars(Outlets outlets, HolidayYears holidays) {
        this.outlets = outlets;
        this.holidays = holidays;
    }

    /** Holidays are known for China; elsewhere every week is an ordinary one. */
    public WorkingCalendar of(String outletCode) {
        var outlet = outlets.byCode(outletCode).orElseThrow();
        return of(outlet.workingHours(), outlet.zone());
    }

    public WorkingCalendar of(WeeklyHours hours, ZoneId zone) {
        return new WorkingCalendar(hours, zone, CHINA.contains(zone.getId()) ? holidays.of("CN") : Holidays.NONE);
    }
}
