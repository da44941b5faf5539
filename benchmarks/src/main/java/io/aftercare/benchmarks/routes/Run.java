package io.aftercare.benchmarks.routes;

import io.aftercare.benchmarks.routes.Checker.Verdict;

/**
 * One run and what came of it.
 *
 * @param gap in per cent; not a number without a best known cost or a feasible answer
 * @param more vehicles than the best known answer has
 */
record Run(
        Instance instance, Convention convention, Engine engine, int seconds, Verdict verdict, double gap, int more) {
    /** Whether its gap may be compared; with vehicles first only an answer with as many vehicles as the best. */
    boolean isComparable() {
        return !Double.isNaN(gap) && (convention == Convention.DIMACS || more == 0);
    }

    /** How many vehicles too many, where they count. */
    int moreThanKnown() {
        return convention == Convention.DIMACS ? 0 : Math.max(0, more);
    }

    /** What its mean is told for. */
    String title() {
        return "%-22s %5d %5d s".formatted(convention.title, instance.size(), seconds);
    }

    static String told(double gap) {
        return Double.isNaN(gap) ? "-" : "%+.2f %%".formatted(gap);
    }
}
