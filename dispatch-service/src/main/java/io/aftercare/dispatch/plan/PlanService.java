package io.aftercare.dispatch.plan;

import io.aftercare.dispatch.planning.PlanInputs;
import io.aftercare.dispatch.planning.Solution;
import io.aftercare.dispatch.planning.Solution.Tour;
import io.aftercare.dispatch.planning.Solution.Unplanned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people do with plans. */
@ApplicationScoped
@Transactional
class PlanService {
    private final Plans plans;
    private final PlanSearches searches;
    private final PlanInputs inputs;
    private final PlanFacts facts;
    private final Clock clock;

    PlanService(Plans plans, PlanSearches searches, PlanInputs inputs, PlanFacts facts, Clock clock) {
        this.plans = plans;
        this.searches = searches;
        this.inputs = inputs;
        this.facts = facts;
        this.clock = clock;
    }

    Plan request(RequestPlan request) {
        var now = clock.instant();
        var checked = request.checked(now);
        var outletCode = facts.outletCode(checked);
        facts.checkTechnicians(checked);
        var horizon = new PlanInputs.Horizon(checked.from(), checked.until(), outletCode, checked.without());
        var input = inputs.collect(horizon, former(checked));
        var plan = new Plan(Ids.next(), checked, outletCode, input, facts.callerLogin(), now);
        plans.persistAndFlush(plan);
        searches.open(plan.aggregateId(), input);
        return plan;
    }

    private List<Tour> former(RequestPlan request) {
        if (request.after() == null) {
            return List.of();
        }
        var former = plans.oneIfVisible(request.after())
                .orElseThrow(() -> new InvalidField("after", "known-plan", "There is no such plan"));
        former.checkFinished();
        return searches.solution(former.aggregateId()).map(Solution::tours).orElse(List.of());
    }

    Plan stop(UUID id, @Nullable IfMatch ifMatch) {
        var plan = plans.oneToChange(id, ifMatch);
        plan.stop();
        plans.flush();
        return plan;
    }

    Plan one(UUID id) {
        return plans.one(id);
    }

    Page<PlanView> list(@Nullable PlanStatus status, @Nullable String outletCode, int limit, @Nullable Cursor after) {
        var filter = plans.visible()
                .is("status", status)
                .is("outletCode", outletCode)
                .after("requestedAt", after);
        var page = Page.of(
                plans.newestFirst(filter, limit + 1),
                limit,
                plan -> new Cursor(plan.requestedAt(), plan.aggregateId()));
        var progress =
                searches.progress(page.items().stream().map(Plan::aggregateId).toList());
        return page.map(plan -> PlanView.of(plan, progress.get(plan.aggregateId()), null));
    }

    PlanView view(Plan plan) {
        var id = plan.aggregateId();
        return PlanView.of(plan, searches.progress(id), searches.solution(id).orElse(null));
    }

    /** One item for each technician, in the order of their ids. */
    Page<RouteView> routes(UUID id, int limit, @Nullable Cursor after) {
        var byTechnician = new TreeMap<UUID, List<Tour>>(Comparator.reverseOrder());
        var plan = plans.one(id);
        solution(plan).flatMap(solution -> solution.tours().stream()).forEach(tour -> byTechnician
                .computeIfAbsent(tour.technicianId(), _ -> new ArrayList<>())
                .add(tour));
        return page(byTechnician.values().stream().map(RouteView::of), RouteView::technicianId, plan, limit, after);
    }

    Page<UnplannedView> unplanned(UUID id, int limit, @Nullable Cursor after) {
        var plan = plans.one(id);
        var unplanned = solution(plan)
                .flatMap(solution -> solution.unplanned().stream())
                .sorted(Comparator.comparing(Unplanned::visitId).reversed())
                .map(UnplannedView::of);
        return page(unplanned, UnplannedView::visitId, plan, limit, after);
    }

    private Stream<Solution> solution(Plan plan) {
        return searches.solution(plan.aggregateId()).stream();
    }

    private static <T> Page<T> page(
            Stream<T> falling, Function<T, UUID> id, Plan plan, int limit, @Nullable Cursor after) {
        var rows = falling.filter(item -> after == null || id.apply(item).compareTo(after.id()) < 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(rows, limit, item -> new Cursor(plan.requestedAt(), id.apply(item)));
    }
}
