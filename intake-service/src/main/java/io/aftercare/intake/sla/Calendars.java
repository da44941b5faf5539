package io.aftercare.intake.sla;

import io.aftercare.intake.policy.SlaRules;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import io.aftercare.kit.time.HolidayYears;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Whose working hours hold where. Holidays are those of the country that a time zone belongs to. */
@ApplicationScoped
class Calendars implements EventSubscriber {
    /** The one country whose holidays travel with a release. */
    private static final Set<String> CHINA = Set.of("Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "PRC");

    private final EntityManager outlets;
    private final HolidayYears years;

    Calendars(EntityManager outlets, HolidayYears years) {
        this.outlets = outlets;
        this.years = years;
    }

    /** What is read of an opened outlet. */
    record OutletOpened(String code, Instant at, String timeZone, WeeklyHours workingHours) {}

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.on(
                "outlet.opened.v1",
                OutletOpened.class,
                (outlet, _) -> outlets.merge(new OutletHours(
                        outlet.code(), outlet.timeZone(), outlet.workingHours().json())));
    }

    /** The hours of the policy at the customer's place. */
    WorkingCalendar at(ServiceRequest request, SlaRules rules) {
        return of(ZoneId.of(request.place().timeZone()), rules.workingHours());
    }

    /** The hours of an outlet; empty while nobody has told of it. */
    Optional<WorkingCalendar> ofOutlet(String outletCode) {
        return Optional.ofNullable(outlets.find(OutletHours.class, outletCode))
                .map(known -> of(known.timeZone(), known.workingHours()));
    }

    WorkingCalendar of(String timeZone, String workingHours) {
        return of(ZoneId.of(timeZone), WeeklyHours.parse(workingHours));
    }

    private WorkingCalendar of(ZoneId zone, WeeklyHours hours) {
        return new WorkingCalendar(hours, zone, CHINA.contains(zone.getId()) ? years.of("CN") : Holidays.NONE);
    }
}
