package io.aftercare.benchmarks.routes;

import io.aftercare.dispatch.route.Budget;
import io.aftercare.dispatch.route.Plan;
import io.aftercare.dispatch.route.Problem;
import io.aftercare.dispatch.route.Settings;
import io.aftercare.dispatch.route.Shift;
import io.aftercare.dispatch.route.Visit;
import io.aftercare.dispatch.route.Visit.Needs;
import io.aftercare.dispatch.route.Ways;
import io.aftercare.dispatch.route.Weights;
import io.aftercare.dispatch.route.Window;
import io.aftercare.dispatch.route.search.RoutePlanner;
import io.aftercare.dispatch.travel.Traffic;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;

/** The optimiser that plans technicians: vehicles are shifts without skills, customers visits without wishes. */
final class OwnEngine implements Engine {
    private static final double FIRST_TEMPERATURE = 30;
    private static final double LAST_TEMPERATURE = 1;

    @Override
    public String name() {
        return "aftercare";
    }

    @Override
    public Answer solve(Instance instance, Convention convention, Duration time, long seed) {
        var begun = System.nanoTime();
        var problem = problem(instance, convention);
        var settings = new Settings(
                seed,
                FIRST_TEMPERATURE * convention.scale,
                LAST_TEMPERATURE * convention.scale,
                convention == Convention.VEHICLES_FIRST);
        var left = time.minusNanos(System.nanoTime() - begun);
        var plan = RoutePlanner.plan(problem, Budget.ofTime(left), settings);
        return new Answer(plan.routes().stream().map(OwnEngine::customers).toList(), plan.steps());
    }

    private static Problem problem(Instance instance, Convention convention) {
        var places = instance.customers().size();
        var lengths = new int[places * places];
        for (var from = 0; from < places; from++) {
            for (var to = 0; to < places; to++) {
                lengths[from * places + to] = convention.scaled(instance.distance(from, to));
            }
        }
        var depot = instance.customers().getFirst();
        var scale = convention.scale;
        var shifts = IntStream.range(0, instance.vehicles())
                .mapToObj(number -> Shift.of("vehicle-" + number, 0, depot.ready() * scale, depot.due() * scale)
                        .carrying(instance.capacity()))
                .toList();
        var visits = IntStream.range(1, places)
                .mapToObj(number -> visit(number, instance.customers().get(number), scale))
                .toList();
        var ways = new Ways(places, lengths, lengths, Traffic.FREE);
        return Problem.of(shifts, visits, ways, Weights.wayOnly());
    }

    private static Visit visit(int number, Instance.Customer customer, int scale) {
        return Visit.of(Integer.toString(number), number, customer.service() * scale)
                .within(new Window(customer.ready() * scale, customer.due() * scale))
                .needing(new Needs(Set.of(), customer.demand(), Set.of()));
    }

    private static int[] customers(Plan.Route route) {
        return route.stops().stream()
                .mapToInt(stop -> Integer.parseInt(stop.visit()))
                .toArray();
    }
}
