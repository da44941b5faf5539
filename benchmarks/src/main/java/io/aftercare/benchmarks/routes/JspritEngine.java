package io.aftercare.benchmarks.routes;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit.Construction;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit.Parameter;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit.Strategy;
import com.graphhopper.jsprit.core.algorithm.listener.IterationEndsListener;
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
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The reference: jsprit on one thread, set up as well as it can be for this. Its ruins are strings, few and short, since
 * what it pays for each removed customer is much, put back as often by regret as where it is cheapest; the costs of
 * putting one back are not blurred, for the threshold already leads out of dead ends; no vehicle is tried for another
 * one, for all are the same; and what is accepted follows the time that is left ({@link FallingThreshold}).
 */
final class JspritEngine implements Engine {
    /**
     * More than any way, so that a vehicle less is always better. It counts for what is accepted only: when it weighs on
     * where a customer is put back as well, jsprit ends with more vehicles.
     */
    private static final double FIXED_COST_OF_A_VEHICLE = 1_000_000;

    /** What counts, by how often it is drawn; all other ruins never. */
    private static final Map<Strategy, Double> STRATEGIES = Map.of(
            Strategy.STRING_BEST, 1.0,
            Strategy.STRING_REGRET, 1.0,
            Strategy.RADIAL_BEST, 0.2,
            Strategy.RADIAL_REGRET, 0.0,
            Strategy.RANDOM_BEST, 0.1,
            Strategy.RANDOM_REGRET, 0.0,
            Strategy.WORST_BEST, 0.0,
            Strategy.WORST_REGRET, 0.0,
            Strategy.CLUSTER_BEST, 0.0,
            Strategy.CLUSTER_REGRET, 0.0);

    @Override
    public String name() {
        return "jsprit";
    }

    @Override
    public Answer solve(Instance instance, Convention convention, Duration time, long seed) {
        var begun = System.nanoTime();
        var steps = new AtomicLong();
        var fixed = convention == Convention.VEHICLES_FIRST ? FIXED_COST_OF_A_VEHICLE : 0;
        var algorithm = builder(problem(instance, convention, fixed), seed)
                .setCustomAcceptor(new FallingThreshold(begun, time, fixed))
                .buildAlgorithm();
        algorithm.setMaxIterations(Integer.MAX_VALUE);
        algorithm.setPrematureAlgorithmTermination(_ -> System.nanoTime() - begun >= time.toNanos());
        count(algorithm, steps);
        return new Answer(routes(Solutions.bestOf(algorithm.searchSolutions())), steps.get());
    }

    private static void count(VehicleRoutingAlgorithm algorithm, AtomicLong steps) {
        IterationEndsListener listener = (_, _, _) -> steps.incrementAndGet();
        algorithm.addListener(listener);
    }

    private static Jsprit.Builder builder(VehicleRoutingProblem problem, long seed) {
        var builder = Jsprit.Builder.newInstance(problem)
                .setRandom(new Random(seed))
                .setProperty(Parameter.THREADS, "1")
                .setProperty(Parameter.FAST_REGRET, "true")
                .setProperty(Parameter.VEHICLE_SWITCH, "false")
                .setProperty(Parameter.BREAK_SCHEDULING, "false")
                .setProperty(Parameter.CONSTRUCTION, Construction.BEST_INSERTION.toString())
                .setProperty(Parameter.FIXED_COST_PARAM, "0.0")
                .setProperty(Parameter.INSERTION_NOISE_PROB, "0.0")
                .setProperty(Parameter.STRING_K_MIN, "0")
                .setProperty(Parameter.STRING_K_MAX, "3")
                .setProperty(Parameter.STRING_L_MIN, "1")
                .setProperty(Parameter.STRING_L_MAX, "10")
                .setProperty(Parameter.RADIAL_MIN_SHARE, "5")
                .setProperty(Parameter.RADIAL_MAX_SHARE, "15")
                .setProperty(Parameter.RANDOM_BEST_MIN_SHARE, "3")
                .setProperty(Parameter.RANDOM_BEST_MAX_SHARE, "10");
        STRATEGIES.forEach((strategy, weight) -> builder.setProperty(strategy, weight.toString()));
        return builder;
    }

    /** Under the convention of whole tenths in whole numbers, so that no sum is too long by a rounding. */
    private static VehicleRoutingProblem problem(Instance instance, Convention convention, double fixed) {
        var unit = convention == Convention.DIMACS ? convention.scale : 1;
        var places = instance.customers().size();
        var costs = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(places, true);
        for (var from = 0; from < places; from++) {
            for (var to = from + 1; to < places; to++) {
                var distance = instance.distance(from, to);
                var length =
                        convention == Convention.DIMACS ? convention.scaled(distance) : convention.length(distance);
                costs.addTransportTimeAndDistance(from, to, length, length);
            }
        }
        var type = VehicleTypeImpl.Builder.newInstance("van")
                .addCapacityDimension(0, instance.capacity())
                .setFixedCost(fixed)
                .build();
        var depot = instance.customers().getFirst();
        var problem = VehicleRoutingProblem.Builder.newInstance()
                .setFleetSize(FleetSize.INFINITE)
                .setRoutingCost(costs.build())
                .addVehicle(VehicleImpl.Builder.newInstance("vehicle")
                        .setType(type)
                        .setStartLocation(Location.newInstance(0))
                        .setEarliestStart((double) depot.ready() * unit)
                        .setLatestArrival((double) depot.due() * unit)
                        .build());
        for (var number = 1; number < places; number++) {
            problem.addJob(service(number, instance.customers().get(number), unit));
        }
        return problem.build();
    }

    private static Service service(int number, Instance.Customer customer, int unit) {
        return Service.Builder.newInstance(Integer.toString(number))
                .addSizeDimension(0, customer.demand())
                .setServiceTime((double) customer.service() * unit)
                .setTimeWindow(TimeWindow.newInstance((double) customer.ready() * unit, (double) customer.due() * unit))
                .setLocation(Location.newInstance(number))
                .build();
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
