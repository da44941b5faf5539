package io.aftercare.dispatch.adoption;

import io.aftercare.dispatch.adoption.AdoptPlan.Choice;
import io.aftercare.dispatch.adoption.AdoptionView.Decided;
import io.aftercare.dispatch.plan.Plan;
import io.aftercare.dispatch.plan.PlanSearches;
import io.aftercare.dispatch.plan.Plans;
import io.aftercare.dispatch.visit.PlannedVisits;
import io.aftercare.dispatch.visit.PlannedVisits.OpenVisit;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adopts plans. */
@ApplicationScoped
@Transactional
class AdoptionService {
    private static final int MOST_AT_ONCE = 200;

    private final Plans plans;
    private final PlanSearches searches;
    private final PlannedVisits visits;
    private final DecidedProposals decidedProposals;

    AdoptionService(Plans plans, PlanSearches searches, PlannedVisits visits, DecidedProposals decidedProposals) {
        this.plans = plans;
        this.searches = searches;
        this.visits = visits;
        this.decidedProposals = decidedProposals;
    }

    /** The plan with what was done. */
    record Adopted(Plan plan, AdoptionView view) {}

    /** Two calls for one plan wait for each other; visits are locked in the order of their ids. */
    Adopted adopt(UUID planId, @Nullable IfMatch ifMatch, AdoptPlan facts) {
        var plan = plans.oneToChange(planId, ifMatch);
        checkAdoptable(plan);
        var proposals = proposals(plan);
        var choices = facts.choices();
        checkPlanned("visits", facts.visits(), proposals);
        checkPlanned("conflicts", choices.keySet(), proposals);
        var decided = decidedProposals.of(planId);
        var versions = visits.versions(proposals.keySet());
        var done = new ArrayList<Decided>();
        var adopted = 0;
        var remaining = 0;
        for (var proposal : proposals.values()) {
            var visitId = proposal.visitId();
            var choice = choices.get(visitId);
            if (facts.visits() != null && !facts.visits().contains(visitId) && choice == null) {
                continue;
            }
            var before = decided.get(visitId);
            if (before != null) {
                if (facts.visits() != null || choice != null) {
                    done.add(new Decided(visitId, before, null));
                }
            } else if (choice == null
                    && versions.get(visitId) != proposal.wanted().version()) {
                done.add(new Decided(visitId, Outcome.CONFLICT, null));
            } else if (adopted == MOST_AT_ONCE) {
                remaining++;
            } else {
                adopted++;
                done.add(decide(planId, proposal, choice));
            }
        }
        return new Adopted(plan, new AdoptionView(planId, withBothSides(done, proposals), remaining));
    }

    private static void checkAdoptable(Plan plan) {
        if (plan.isWhatIf()) {
            throw new ProblemException(
                    409, "what-if-plan", "A plan that thinks technicians away is a question, not to be adopted");
        }
        plan.checkFinished();
    }

    private static void checkPlanned(String field, @Nullable Set<UUID> visitIds, Map<UUID, Proposal> proposals) {
        if (visitIds != null && !proposals.keySet().containsAll(visitIds)) {
            throw new InvalidField(field, "planned-visit", "The plan proposes nothing for one of these visits");
        }
    }

    private NavigableMap<UUID, Proposal> proposals(Plan plan) {
        var proposals = new TreeMap<UUID, Proposal>();
        var wanted = searches.input(plan.aggregateId()).visits().stream()
                .collect(Collectors.toMap(visit -> visit.visitId(), Function.identity()));
        searches.solution(plan.aggregateId())
                .ifPresent(solution -> solution.tours().forEach(tour -> tour.stops()
                        .forEach(stop ->
                                proposals.put(stop.visitId(), Proposal.of(tour, stop, wanted.get(stop.visitId()))))));
        return proposals;
    }

    private Decided decide(UUID planId, Proposal proposal, @Nullable Choice choice) {
        var visit = visits.locked(proposal.visitId()).orElseThrow();
        var outcome = outcome(planId, proposal, visit, choice);
        if (outcome != Outcome.CONFLICT && outcome != Outcome.NOT_POSSIBLE) {
            decidedProposals.note(planId, proposal.visitId(), outcome);
        }
        return new Decided(proposal.visitId(), outcome, null);
    }

    private Outcome outcome(UUID planId, Proposal proposal, OpenVisit visit, @Nullable Choice choice) {
        if (choice == Choice.KEEP) {
            return Outcome.KEPT;
        }
        if (choice == null && visit.version() != proposal.wanted().version()) {
            return Outcome.CONFLICT;
        }
        if (!visit.mayBePlanned() || !visits.isVisible(visit) || !visits.mayBeGiven(visit, proposal.technicianId())) {
            return Outcome.NOT_POSSIBLE;
        }
        if (proposal.isTrueOf(visit)) {
            return Outcome.UNCHANGED;
        }
        visits.adopt(visit.visitId(), proposal.technicianId(), "Plan " + planId, proposal.time());
        return Outcome.ADOPTED;
    }

    private List<Decided> withBothSides(List<Decided> done, Map<UUID, Proposal> proposals) {
        var present = present(done.stream()
                .filter(AdoptionService::isOpen)
                .map(Decided::visitId)
                .toList());
        done.replaceAll(each -> isOpen(each)
                ? new Decided(
                        each.visitId(),
                        each.outcome(),
                        ConflictView.of(proposals.get(each.visitId()), present.get(each.visitId())))
                : each);
        return done;
    }

    private static boolean isOpen(Decided decided) {
        return decided.outcome() == Outcome.CONFLICT || decided.outcome() == Outcome.NOT_POSSIBLE;
    }

    /** Those that the caller may know of, as they are now. */
    private Map<UUID, OpenVisit> present(List<UUID> visitIds) {
        return visits.present(visitIds).stream()
                .filter(visits::isVisible)
                .collect(Collectors.toMap(OpenVisit::visitId, Function.identity()));
    }

    /** Visits that changed since the plan was asked for and about which nobody has decided, by their falling ids. */
    Page<ConflictView> conflicts(UUID planId, int limit, @Nullable Cursor after) {
        var plan = plans.one(planId);
        var proposals = proposals(plan).descendingMap();
        var decided = decidedProposals.of(planId).keySet();
        var versions = visits.versions(proposals.keySet());
        var rows = proposals.values().stream()
                .filter(proposal -> after == null || proposal.visitId().compareTo(after.id()) < 0)
                .filter(proposal -> !decided.contains(proposal.visitId()))
                .filter(proposal ->
                        versions.get(proposal.visitId()) != proposal.wanted().version())
                .limit(limit + 1L)
                .toList();
        var present = present(rows.stream().map(Proposal::visitId).toList());
        return Page.of(rows, limit, proposal -> new Cursor(plan.requestedAt(), proposal.visitId()))
                .map(proposal -> ConflictView.of(proposal, present.get(proposal.visitId())));
    }
}
