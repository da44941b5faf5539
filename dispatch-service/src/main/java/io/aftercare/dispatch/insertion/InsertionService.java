package io.aftercare.dispatch.insertion;

import io.aftercare.dispatch.insertion.InsertionView.ChoiceView;
import io.aftercare.dispatch.plan.PlanSearches;
import io.aftercare.dispatch.plan.Plans;
import io.aftercare.dispatch.planning.PlanInputs;
import io.aftercare.dispatch.planning.Routing;
import io.aftercare.dispatch.visit.PlannedVisits;
import io.aftercare.dispatch.visit.PlannedVisits.OpenVisit;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Weighs one visit against a finished plan. */
@ApplicationScoped
@Transactional
class InsertionService {
    private final Plans plans;
    private final PlanSearches searches;
    private final PlannedVisits visits;
    private final PlanInputs inputs;

    InsertionService(Plans plans, PlanSearches searches, PlannedVisits visits, PlanInputs inputs) {
        this.plans = plans;
        this.searches = searches;
        this.visits = visits;
        this.inputs = inputs;
    }

    InsertionView insertion(UUID planId, UUID visitId) {
        var plan = plans.one(planId);
        plan.checkFinished();
        var visit = visits.present(List.of(visitId)).stream()
                .filter(visits::isVisible)
                .findFirst()
                .orElseThrow(() -> new NotFound("Visit", visitId));
        var input = searches.input(planId);
        var wanted =
                inputs.wanted(visit, input).filter(_ -> visit.mayBePlanned()).orElseThrow(() -> notPlannable(visit));
        var live = searches.solution(planId).orElseThrow();
        return new InsertionView(
                planId,
                visitId,
                new Routing(input)
                        .choices(live, wanted).stream().map(ChoiceView::of).toList());
    }

    private static ProblemException notPlannable(OpenVisit visit) {
        return new ProblemException(
                409,
                "visit-not-plannable",
                "Visit %s is %s and cannot be made in the time of the plan".formatted(visit.visitId(), visit.status()));
    }
}
