package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.approval.VisitForms;
import io.aftercare.dispatch.happening.FormDecided;
import io.aftercare.dispatch.job.Job;
import io.aftercare.dispatch.job.Window;
import io.aftercare.dispatch.outlet.RosterChanged;
import io.aftercare.kit.events.NotYetKnown;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to visits by itself: because of an event, because time has passed, because somebody is available. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class VisitReactions {
    static final String REPAIR_ABANDONED = "REPAIR_ABANDONED";

    private final Visits visits;
    private final VisitChanges changes;
    private final Proposals proposals;
    private final VisitForms forms;
    private final Agenda agenda;
    private final Clock clock;

    VisitReactions(
            Visits visits, VisitChanges changes, Proposals proposals, VisitForms forms, Agenda agenda, Clock clock) {
        this.visits = visits;
        this.changes = changes;
        this.proposals = proposals;
        this.forms = forms;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** What follows by itself has the time of its cause: the search counts as done when the visit was requested. */
    void request(Job job, Window window, Instant at) {
        var visit = Visit.request(Ids.next(), job, window, at);
        visits.persistAndFlush(visit);
        forms.handIn(visit.aggregateId(), job, at);
        changes.search(visit, requested -> proposals.proposeToBest(requested, at));
    }

    /** Ends the visits of a request that have not arrived; from arrival on the repair decides what happens. */
    void requestCancelled(UUID serviceRequestId, String reason, Instant at) {
        visits.openOf(serviceRequestId).forEach(id -> {
            var visit = locked(id);
            if (visit.status() != VisitStatus.ARRIVED && !visit.status().isTerminal()) {
                changes.change(visit, open -> open.cancel(reason, notBeforeLastStep(open, at)));
                forms.withdraw(id, at);
            }
        });
    }

    /** A visit that has ended otherwise stays as it is. */
    void repairCompleted(UUID visitId, Instant at) {
        var visit = locked(visitId);
        if (visit.status() == VisitStatus.ARRIVED) {
            changes.change(visit, arrived -> arrived.complete(notBeforeLastStep(arrived, at)));
        }
    }

    /** A repair at the bench has no visit; there is nothing to do for it. */
    void repairAbandoned(UUID serviceRequestId, Instant at) {
        visits.openOf(serviceRequestId).forEach(id -> {
            var visit = locked(id);
            if (visit.status() == VisitStatus.ARRIVED) {
                changes.change(visit, arrived -> arrived.cancel(REPAIR_ABANDONED, notBeforeLastStep(arrived, at)));
            }
        });
    }

    /** No answer: the visit goes back, and another search follows at once. */
    void acceptanceDue(UUID id) {
        var visit = locked(id);
        if (visit.status() == VisitStatus.PROPOSED) {
            changes.change(visit, proposed -> proposed.timeOut(notBeforeLastStep(proposed, clock.instant())));
        }
    }

    void contactDue(UUID id) {
        var visit = locked(id);
        if (visit.status().awaitsContact() && !visit.due().contact().overdue()) {
            changes.change(visit, waiting -> waiting.missContact(notBeforeLastStep(waiting, clock.instant())));
        }
    }

    /** Nobody has left, or arrived, in time: the dispatcher is told, and the visit goes on. */
    void stepDue(UUID id) {
        var visit = locked(id);
        if (visit.status() == VisitStatus.APPOINTED || visit.status() == VisitStatus.DEPARTED) {
            changes.change(visit, late -> late.missDue(notBeforeLastStep(late, clock.instant())));
        }
    }

    /** The first search after a refusal counts as done at that moment, a repeated one now. */
    void searchDue(UUID id) {
        var visit = locked(id);
        if (visit.status() == VisitStatus.REQUESTED) {
            var at = visit.unassignedReason() == null ? visit.lastStepAt() : notBeforeLastStep(visit, clock.instant());
            changes.search(visit, requested -> proposals.proposeToBest(requested, at));
        }
    }

    void rosterChanged(@Observes RosterChanged change) {
        agenda.searchNow(visits.unassigned());
    }

    /** Approved: somebody is asked; refused or handed in again: the visit says so. */
    void formDecided(@Observes FormDecided decided) {
        agenda.searchNow(List.of(decided.visitId()));
    }

    private Visit locked(UUID id) {
        return visits.locked(id).orElseThrow(() -> new NotYetKnown("Visit", id));
    }

    private static Instant notBeforeLastStep(Visit visit, Instant at) {
        return at.isBefore(visit.lastStepAt()) ? visit.lastStepAt() : at;
    }
}
