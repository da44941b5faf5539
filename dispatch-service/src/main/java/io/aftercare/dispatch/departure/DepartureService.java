package io.aftercare.dispatch.departure;

import io.aftercare.dispatch.happening.Departing;
import io.aftercare.dispatch.job.DeparturePoint;
import io.aftercare.dispatch.outlet.OutletCalendars;
import io.aftercare.dispatch.technician.Technicians;
import io.aftercare.dispatch.visit.VisitService;
import io.aftercare.dispatch.visit.VisitService.Known;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with departure checklists. */
@ApplicationScoped
@Transactional
class DepartureService {
    /** In place of a code: every policy that is not named. */
    private static final String OTHERS = "others";

    private final VisitService visits;
    private final Confirmations confirmations;
    private final DepartureRules rules;
    private final Caller caller;
    private final Technicians technicians;
    private final OutletCalendars calendars;
    private final Clock clock;

    DepartureService(
            VisitService visits,
            Confirmations confirmations,
            DepartureRules rules,
            Caller caller,
            Technicians technicians,
            OutletCalendars calendars,
            Clock clock) {
        this.visits = visits;
        this.confirmations = confirmations;
        this.rules = rules;
        this.caller = caller;
        this.technicians = technicians;
        this.calendars = calendars;
        this.clock = clock;
    }

    ChecklistView one(UUID visitId) {
        return view(visits.known(visitId));
    }

    /** Confirms points before departure, when tools are packed or parts are handed out. */
    ChecklistView confirm(UUID visitId, @Nullable IfMatch ifMatch, ConfirmPoints facts) {
        var visit = visits.beforeDeparture(visitId, ifMatch);
        var login = visit.technicianLogin();
        if (login != null) {
            confirmations.add(visitId, login, visit.trip(), facts.points(), caller.login(), clock.instant());
        }
        return view(visit);
    }

    /** Keeps what is confirmed on leaving, and refuses when a point is missing. */
    void departing(@Observes Departing departing) {
        var visitId = departing.visitId();
        var login = departing.technicianLogin();
        confirmations.add(visitId, login, departing.trip(), departing.confirmed(), caller.login(), departing.at());
        var checklist = ChecklistView.of(
                visitId, requiredBy(departing.policyCode()), confirmations.of(visitId, login, departing.trip()));
        if (!checklist.complete()) {
            throw new IncompleteChecklist(checklist.missing());
        }
        if (checklist.required().contains(DeparturePoint.SAFETY)) {
            refuseExpiredPass(login, departing.at());
        }
    }

    /** Whoever was asked by hand may have none that holds, and it may have expired since (S1-7.2c). */
    private void refuseExpiredPass(String login, Instant at) {
        var technician = technicians.byLogin(login).orElseThrow();
        var validUntil = technician.safetyPassUntil();
        var zone = calendars.of(technician.outletCode()).zone();
        if (validUntil != null && at.atZone(zone).toLocalDate().isAfter(validUntil)) {
            throw new SafetyPassExpired(validUntil);
        }
    }

    private ChecklistView view(Known visit) {
        var login = visit.technicianLogin();
        return ChecklistView.of(
                visit.visitId(),
                requiredBy(visit.policyCode()),
                login == null ? List.of() : confirmations.of(visit.visitId(), login, visit.trip()));
    }

    private Set<DeparturePoint> requiredBy(String policyCode) {
        var required = rules.required();
        return required.getOrDefault(policyCode, required.getOrDefault(OTHERS, Set.of()));
    }
}
