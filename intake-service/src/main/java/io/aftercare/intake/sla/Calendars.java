package io.aftercare.intake.sla;

import io.aftercare.intake.platform.WorkingCalendars;
import io.aftercare.intake.policy.SlaRules;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Whose working hours hold where. */
@ApplicationScoped
class Calendars implements EventSubscriber {
    private final EntityManager outlets;
    private final WorkingCalendars calendars;

    Calendars(EntityManager outlets, WorkingCalendars calendars) {
        this.outlets = outlets;
        this.calendars = calendars;
    }

    /** What is read of an outlet that was opened or changed. */
    record OutletTold(String code, Instant at, String timeZone, WeeklyHours workingHours) {}

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on("outlet.opened.v1", OutletTold.class, (outlet, _) -> keep(outlet))
                .on("outlet.changed.v1", OutletTold.class, (outlet, _) -> keep(outlet));
    }

    private void keep(OutletTold outlet) {
        outlets.merge(new OutletHours(
                outlet.code(), outlet.timeZone(), outlet.workingHours().json()));
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
        return calendars.of(zone, hours);
    }
}
