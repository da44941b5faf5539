package io.aftercare.benchmarks.routes;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit.Parameter;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit.Strategy;
import com.graphhopper.jsprit.core.algorithm.listener.IterationEndsListener;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem.FleetSize;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity.JobActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The reference: jsprit with string ruin on one thread. Its threshold falls with the share of iterations, so a tenth of
 * the time is spent on finding out how many iterations fit into the rest, and the search goes on from there.
 */
final class JspritEngine implements Engine {
    private static final double FIXED_COST_OF_A_VEHICLE = 100_000;

    @Override
    public String name() {
        return "jsprit";
    }

    @Override
    public Answer solve(Instance instance, Convention convention, Duration time, long seed) {
        var begun = System.nanoTime();
        var problem = problem(instance, convention);
        var steps = new AtomicLong();
        var trial = algorithm(problem, seed, steps, Integer.MAX_VALUE, time.toMillis() / 10);
        var trialBegun = System.nanoTime();
        var first = Solutions.bestOf(trial.searchSolutions());
        var perNano = steps.get() / (double) (System.nanoTime() - trialBegun);
        var left = time.minusNanos(System.nanoTime() - begun);
        var iterations = (int) Math.clamp(perNano * left.toNanos(), 100, 100_000_000);
        var main = algorithm(problem, seed + 1, steps, iterations, left.toMillis());
        main.addInitialSolution(first);
        return new Answer(routes(Solutions.bestOf(main.searchSolutions())), steps.get());
    }

    private static VehicleRoutingAlgorithm algorithm(
            VehicleRoutingProblem problem, long seed, AtomicLong steps, int iterations, long millis) {
        var algorithm = Jsprit.Builder.newInstance(problem)
                .setRandom(new Random(seed))
                .setProperty(Parameter.THREADS, "1")
                .setProperty(Parameter.FAST_REGRET, "true")
                .setProperty(Parameter.ITERATIONS, Integer.toString(iterations))
                .setProperty(Strategy.STRING_BEST, "1.0")
                .setProperty(Strategy.RADIAL_BEST, "0.0")
                .setProperty(Strategy.RADIAL_REGRET, "0.0")
                .setProperty(Strategy.RANDOM_BEST, "0.1")
                .setProperty(Strategy.RANDOM_REGRET, "0.0")
                .setProperty(Strategy.WORST_BEST, "0.0")
                .setProperty(Strategy.WORST_REGRET, "0.0")
                .setProperty(Strategy.CLUSTER_BEST, "0.0")
                .setProperty(Strategy.CLUSTER_REGRET, "0.0")
                .buildAlgorithm();
        algorithm.setMaxIterations(iterations);
        var end = new TimeTermination(millis);
        algorithm.setPrematureAlgorithmTermination(end);
        algorithm.addListener(end);
        IterationEndsListener count = (_, _, _) -> steps.incrementAndGet();
        algorithm.addListener(count);
        return algorithm;
    }

    private static VehicleRoutingProblem problem(Instance instance, Convention convention) {
        var places = instance.customers().size();
        var costs = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(places, true);
        for (var from = 0; from < places; from++) {
            for (var to = from + 1; to < places; to++) {
                var length = convention.length(instance.distance(from, to));
                costs.addTransportTimeAndDistance(from, to, length, length);
            }
        }
        var type = VehicleTypeImpl.Builder.newInstance("van")
                .addCapacityDimension(0, instance.capacity())
                .setFixedCost(convention == Convention.VEHICLES_FIRST ? FIXED_COST_OF_A_VEHICLE : 0)
                .build();
        var depot = instance.customers().getFirst();
        var problem = VehicleRoutingProblem.Builder.newInstance()
                .setFleetSize(FleetSize.INFINITE)
                .setRoutingCost(costs.build())
                .addVehicle(VehicleImpl.Builder.newInstance("vehicle")
                        .setType(type)
                        .setStartLocation(Location.newInstance(0))
                        .setEarliestStart(depot.ready())
                        .setLatestArrival(depot.due())
                        .build());
        for (var number = 1; number < places; number++) {
            var customer = instance.customers().get(number);
            problem.addJob(Service.Builder.newInstance(Integer.toString(number))
                    .addSizeDimension(0, customer.demand())
                    .setServiceTime(customer.service())
                    .setTimeWindow(TimeWindow.newInstance(customer.ready(), customer.due()))
                    .setLocation(Location.newInstance(number))
                    .build());
        }
        return problem.build();
    }

    private static List<int[]> routes(VehicleRoutingProblemSolution solution) {
        return solution.getRoutes().stream().map(JspritEngine::customers).toList();
    }

    private static int[] customers(VehicleRoute route) {
        return route.getActivities().stream()
                .filter(JobActivity.class::isInstance)
                .mapToInt(activity ->
                        Integer.parseInt(((JobActivity) activity).getJob().getId()))
                .toArray();
    }
}
