package io.aftercare.dispatch.departure;

import io.aftercare.dispatch.job.Departing;
import io.aftercare.dispatch.visit.VisitService;
import io.aftercare.dispatch.visit.VisitService.Known;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with departure checklists. */
@ApplicationScoped
@Transactional
class DepartureService {
    private final VisitService visits;
    private final Confirmations confirmations;
    private final DepartureRules rules;
    private final Caller caller;
    private final Clock clock;

    DepartureService(
            VisitService visits, Confirmations confirmations, DepartureRules rules, Caller caller, Clock clock) {
        this.visits = visits;
        this.confirmations = confirmations;
        this.rules = rules;
        this.caller = caller;
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
                visitId, rules.requiredBy(departing.policyCode()), confirmations.of(visitId, login, departing.trip()));
        if (!checklist.complete()) {
            throw new IncompleteChecklist(checklist.missing());
        }
    }

    private ChecklistView view(Known visit) {
        var login = visit.technicianLogin();
        return ChecklistView.of(
                visit.visitId(),
                rules.requiredBy(visit.policyCode()),
                login == null ? List.of() : confirmations.of(visit.visitId(), login, visit.trip()));
    }
}
