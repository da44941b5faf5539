package io.aftercare.benchmarks.routes;

import com.graphhopper.jsprit.core.algorithm.acceptor.SolutionAcceptor;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import java.time.Duration;
import java.util.Collection;

/**
 * What the reference accepts: whatever is worse than its present answer by less than a threshold. That is what jsprit
 * does by itself with the share of iterations; nobody knows beforehand how many fit into a time, so here it falls with
 * the share of the time that is used, from a share of the ways of the first answer to nearly nothing. Fixed costs of
 * vehicles are no part of it: a threshold that let a vehicle more pass would accept anything.
 */
final class FallingThreshold implements SolutionAcceptor {
    private static final double FIRST_SHARE_OF_WAYS = 0.015;

    /** Over the whole time it falls to this part of the first threshold. */
    private static final double LAST_PART = 0.01;

    private final long begun;
    private final long nanos;
    private final double fixedCost;
    private double first;

    FallingThreshold(long begun, Duration time, double fixedCost) {
        this.begun = begun;
        this.nanos = time.toNanos();
        this.fixedCost = fixedCost;
    }

    @Override
    public boolean acceptSolution(
            Collection<VehicleRoutingProblemSolution> memory, VehicleRoutingProblemSolution found) {
        var present = memory.stream().findFirst();
        if (present.isPresent() && found.getCost() >= present.get().getCost() + thresholdFrom(present.get())) {
            return false;
        }
        memory.clear();
        memory.add(found);
        return true;
    }

    private double thresholdFrom(VehicleRoutingProblemSolution present) {
        if (first == 0) {
            var ways = present.getCost() - fixedCost * present.getRoutes().size();
            first = FIRST_SHARE_OF_WAYS * ways;
        }
        var used = Math.min(1, (System.nanoTime() - begun) / (double) nanos);
        return first * Math.pow(LAST_PART, used);
    }
}
