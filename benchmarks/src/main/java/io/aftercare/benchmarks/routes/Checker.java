package io.aftercare.benchmarks.routes;

import java.util.BitSet;
import java.util.List;

/** Judges an answer by the instance alone: every customer once, load, windows, the depot's hours, the fleet. */
record Checker(Instance instance, Convention convention) {
    private static final double TOLERANCE = 1e-6;

    /** What an answer costs, or why it is none. */
    record Verdict(double cost, int vehicles, String fault) {
        boolean feasible() {
            return fault.isEmpty();
        }
    }

    Verdict judge(List<int[]> routes) {
        var seen = new BitSet();
        var cost = 0.0;
        var vehicles = 0;
        var fault = "";
        for (var route : routes) {
            if (route.length == 0) {
                continue;
            }
            vehicles++;
            for (var customer : route) {
                if (customer < 1 || customer > instance.size() || seen.get(customer)) {
                    fault = "customer " + customer + " twice or unknown";
                    return new Verdict(Double.NaN, vehicles, fault);
                }
                seen.set(customer);
            }
            cost += cost(route);
            fault = fault.isEmpty() ? fault(route) : fault;
        }
        if (fault.isEmpty() && seen.cardinality() != instance.size()) {
            fault = instance.size() - seen.cardinality() + " customers left out";
        }
        if (fault.isEmpty() && vehicles > instance.vehicles()) {
            fault = vehicles + " vehicles of " + instance.vehicles();
        }
        return new Verdict(cost, vehicles, fault);
    }

    private double way(int from, int to) {
        return convention.length(instance.distance(from, to));
    }

    private double cost(int[] route) {
        var cost = way(route[route.length - 1], 0);
        var from = 0;
        for (var customer : route) {
            cost += way(from, customer);
            from = customer;
        }
        return cost;
    }

    /** Empty when the route can be driven. */
    private String fault(int[] route) {
        var depot = instance.customers().getFirst();
        double now = depot.ready();
        var load = 0L;
        var from = 0;
        for (var number : route) {
            var customer = instance.customers().get(number);
            load += customer.demand();
            now = Math.max(now + way(from, number), customer.ready());
            if (now > customer.due() + TOLERANCE) {
                return "customer " + number + " at " + now + " after " + customer.due();
            }
            now += customer.service();
            from = number;
        }
        if (load > instance.capacity()) {
            return "load " + load + " of " + instance.capacity();
        }
        now += way(from, 0);
        return now > depot.due() + TOLERANCE ? "back at " + now + " after " + depot.due() : "";
    }
}
