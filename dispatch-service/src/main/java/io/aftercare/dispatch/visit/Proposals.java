package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.approval.VisitForms;
import io.aftercare.dispatch.assignment.AssignmentPolicy;
import io.aftercare.dispatch.assignment.Decision;
import io.aftercare.dispatch.assignment.Need;
import io.aftercare.dispatch.explanation.Explanation;
import io.aftercare.dispatch.explanation.Explanations;
import io.aftercare.dispatch.job.Assignee;
import io.aftercare.dispatch.job.UnassignedReason;
import io.aftercare.dispatch.technician.Roster;
import io.aftercare.dispatch.technician.Technician;
import io.aftercare.dispatch.technician.Workload;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks technicians: the one that the ranking puts first, or the one that a person names. */
@ApplicationScoped
class Proposals {
    private final Roster roster;
    private final Workload workload;
    private final Explanations explanations;
    private final VisitForms forms;
    private final Agenda agenda;

    Proposals(Roster roster, Workload workload, Explanations explanations, VisitForms forms, Agenda agenda) {
        this.roster = roster;
        this.workload = workload;
        this.explanations = explanations;
        this.forms = forms;
        this.agenda = agenda;
    }

    /** Proposes the visit to the best technician who has room for it, or leaves it unassigned. */
    void proposeToBest(Visit visit, Instant at) {
        var hindrance = forms.hindranceOf(visit.aggregateId());
        if (hindrance.isPresent()) {
            visit.leaveUnassigned(hindrance.get(), at);
            return;
        }
        var decision = decide(visit, at);
        while (!decision.ranked().isEmpty()
                && !workload.take(decision.ranked().getFirst().technicianId())) {
            decision = decision.withFirstFullyBooked();
        }
        if (decision.ranked().isEmpty()) {
            visit.leaveUnassigned(UnassignedReason.NO_CANDIDATE, at);
            explain(visit, decision, at, null, null);
            return;
        }
        var best = decision.ranked().getFirst();
        explain(visit, decision, at, best.technicianLogin(), null);
        visit.propose(
                new Assignee(best.technicianId(), best.technicianLogin(), best.outletCode()),
                at,
                agenda.acceptBy(visit, at));
    }

    /**
     * Proposes the visit to the technician whom a person names, whatever stands in the way of that technician; it is
     * explained as such.
     */
    void proposeTo(Technician technician, String reason, Visit visit, Instant at) {
        requireApproved(visit);
        explain(visit, decide(visit, at), at, technician.login(), reason);
        visit.propose(
                new Assignee(technician.aggregateId(), technician.login(), technician.outletCode()),
                at,
                agenda.acceptBy(visit, at));
    }

    /** Refuses as long as the form of the visit is not approved (S3.8-C3). */
    void requireApproved(Visit visit) {
        forms.requireApproved(visit.aggregateId());
    }

    Optional<Explanation> explanationOf(UUID visitId) {
        return explanations.latest(visitId);
    }

    private Decision decide(Visit visit, Instant at) {
        return AssignmentPolicy.decide(need(visit, at), roster.candidates());
    }

    /** What a visit asks of a technician at a moment. */
    private static Need need(Visit visit, Instant at) {
        var job = visit.job();
        var window = visit.window();
        return Need.at(
                at, job.place(), job.skill(), job.priority(), window.earliest(), window.latest(), visit.refusedBy());
    }

    private void explain(
            Visit visit, Decision decision, Instant at, @Nullable String login, @Nullable String overrideReason) {
        var explanation = Explanation.of(decision, visit.attempt() + 1, at, login, overrideReason);
        explanations.keep(visit.aggregateId(), explanation);
    }
}
