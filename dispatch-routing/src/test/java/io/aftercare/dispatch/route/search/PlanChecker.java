package io.aftercare.dispatch.route.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.route.Break;
import io.aftercare.dispatch.route.Plan;
import io.aftercare.dispatch.route.Problem;
import io.aftercare.dispatch.route.Shift;
import io.aftercare.dispatch.route.Term;
import io.aftercare.dispatch.route.Visit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Drives a plan as it was told and compares: hard rules, times, terms, and each visit exactly once. */
final class PlanChecker {
    private final Problem problem;
    private final Map<String, Visit> visits;
    private final Map<String, Shift> shifts;

    PlanChecker(Problem problem) {
        this.problem = problem;
        visits = problem.visits().stream().collect(Collectors.toMap(Visit::id, Function.identity()));
        shifts = problem.shifts().stream().collect(Collectors.toMap(Shift::id, Function.identity()));
    }

    void check(Plan plan) {
        var told = new ArrayList<String>();
        var sum = new EnumMap<Term, Long>(Term.class);
        for (var route : plan.routes()) {
            var driven = drive(route);
            assertThat(driven.works).as("%s", route).isTrue();
            assertThat(route.terms()).isEqualTo(driven.terms);
            assertThat(route.end()).isEqualTo(driven.end);
            for (var stop : route.stops()) {
                assertThat(stop.start()).isEqualTo(driven.starts.get(stop.visit()));
                assertThat(stop.leaving())
                        .isEqualTo(stop.start() + visits.get(stop.visit()).duration());
                told.add(stop.visit());
            }
            driven.terms.forEach((term, points) -> sum.merge(term, points, Long::sum));
        }
        for (var unplanned : plan.unplanned()) {
            sum.merge(Term.LEFT_OUT, unplanned.points(), Long::sum);
            told.add(unplanned.visit());
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(visits.keySet());
        assertThat(plan.terms()).isEqualTo(sum);
        assertThat(plan.score())
                .isEqualTo(sum.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Whether the route of this visit works in its order, whatever it cost. */
    boolean works(Plan plan, String visit) {
        var route = plan.routes().stream()
                .filter(each ->
                        each.stops().stream().anyMatch(stop -> stop.visit().equals(visit)))
                .findFirst()
                .orElseThrow();
        return works(route);
    }

    boolean works(Plan.Route route) {
        return drive(route).works;
    }

    /** What a route does, one thing after the other. */
    List<Object> order(Plan.Route route) {
        return order(route, shifts.get(route.shift()));
    }

    private PlainRoute drive(Plan.Route route) {
        var shift = shifts.get(route.shift());
        return new PlainRoute(problem, shift, order(route, shift));
    }

    /** Visits and breaks by when they begin; a break that ends when a visit begins came before it. */
    private List<Object> order(Plan.Route route, Shift shift) {
        var order = new ArrayList<Object>();
        var breaks = new ArrayList<Break>(shift.breaks());
        assertThat(route.pauses()).hasSameSizeAs(breaks);
        var pauses = new ArrayList<>(route.pauses());
        for (var stop : route.stops()) {
            while (!pauses.isEmpty()
                    && pauses.getFirst().end() <= stop.start()
                    && pauses.getFirst().start() <= stop.arrival()) {
                order.add(taken(pauses.removeFirst(), breaks));
            }
            order.add(visits.get(stop.visit()));
        }
        pauses.forEach(pause -> order.add(taken(pause, breaks)));
        return order;
    }

    private static Break taken(Plan.Pause pause, List<Break> breaks) {
        var taken = breaks.stream()
                .filter(each -> each.duration() == pause.end() - pause.start())
                .findFirst()
                .orElseThrow();
        breaks.remove(taken);
        return taken;
    }
}
