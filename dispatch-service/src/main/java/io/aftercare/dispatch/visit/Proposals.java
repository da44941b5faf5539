package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.approval.VisitForms;
import io.aftercare.dispatch.assignment.AssignmentPolicy;
import io.aftercare.dispatch.assignment.Decision;
import io.aftercare.dispatch.assignment.Need;
import io.aftercare.dispatch.assignment.Weighting.UnderPolicy;
import io.aftercare.dispatch.explanation.Explanation;
import io.aftercare.dispatch.explanation.Explanations;
import io.aftercare.dispatch.job.Assignee;
import io.aftercare.dispatch.job.UnassignedReason;
import io.aftercare.dispatch.technician.Roster;
import io.aftercare.dispatch.technician.Technician;
import io.aftercare.dispatch.technician.Workload;
import io.aftercare.dispatch.weighting.WeightPolicies;
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
    private final WeightPolicies policies;
    private final VisitForms forms;
    private final Agenda agenda;

    Proposals(
            Roster roster,
            Workload workload,
            Explanations explanations,
            WeightPolicies policies,
            VisitForms forms,
            Agenda agenda) {
        this.roster = roster;
        this.policies = policies;
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
        var known = roster.present();
        var weighting = policies.inForce(known.revision());
        var decision = AssignmentPolicy.decide(need(visit, at), known.candidates(), weighting);
        while (!decision.ranked().isEmpty()
                && !workload.take(decision.ranked().getFirst().technicianId())) {
            decision = decision.withFirstFullyBooked();
        }
        if (decision.ranked().isEmpty()) {
            visit.leaveUnassigned(UnassignedReason.NO_CANDIDATE, at);
            explain(visit, decision, at, null, weighting.of(null).policy(), null);
            return;
        }
        var best = decision.ranked().getFirst();
        explain(
                visit,
                decision,
                at,
                best.technicianLogin(),
                weighting.of(best.outletCode()).policy(),
                null);
        ask(new Assignee(best.technicianId(), best.technicianLogin(), best.outletCode()), visit, at);
    }

    /**
     * Proposes the visit to the technician whom a person names, whatever stands in the way of that technician; it is
     * explained as such.
     */
    void proposeTo(Technician technician, String reason, Visit visit, Instant at) {
        requireApproved(visit);
        var known = roster.present();
        var weighting = policies.inForce(known.revision());
        var decision = AssignmentPolicy.decide(need(visit, at), known.candidates(), weighting);
        explain(
                visit,
                decision,
                at,
                technician.login(),
                weighting.of(technician.outletCode()).policy(),
                reason);
        ask(new Assignee(technician.aggregateId(), technician.login(), technician.outletCode()), visit, at);
    }

    private void ask(Assignee assignee, Visit visit, Instant at) {
        visit.expect(agenda.due(visit, assignee.outletCode()));
        visit.propose(assignee, at, agenda.acceptBy(visit, at));
    }

    /** Refuses as long as the form of the visit is not approved (S3.8-C3). */
    void requireApproved(Visit visit) {
        forms.requireApproved(visit.aggregateId());
    }

    Optional<Explanation> explanationOf(UUID visitId) {
        return explanations.latest(visitId);
    }

    /** What a visit asks of a technician at a moment. */
    private static Need need(Visit visit, Instant at) {
        var job = visit.job();
        var window = visit.window();
        return Need.at(
                at, job.place(), job.skill(), job.priority(), window.earliest(), window.latest(), visit.refusedBy());
    }

    private void explain(
            Visit visit,
            Decision decision,
            Instant at,
            @Nullable String login,
            UnderPolicy policy,
            @Nullable String overrideReason) {
        var explanation = Explanation.of(decision, visit.tries().attempt() + 1, at, login, policy, overrideReason);
        explanations.keep(visit.aggregateId(), explanation);
    }
}
