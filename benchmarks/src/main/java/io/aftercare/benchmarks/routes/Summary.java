package io.aftercare.benchmarks.routes;

import java.io.PrintStream;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The means of many runs: for each convention, size and time those of each engine, and which one is ahead. */
record Summary(List<Run> runs) {
    /** What the runs of one engine come to; a gap is not a number when none can be compared. */
    private record Means(String engine, double gap, double moreVehicles) {
        static Means of(String engine, List<Run> own) {
            return new Means(
                    engine,
                    own.stream()
                            .filter(Run::isComparable)
                            .mapToDouble(Run::gap)
                            .average()
                            .orElse(Double.NaN),
                    own.stream().mapToInt(Run::moreThanKnown).average().orElse(0));
        }

        String aheadOf(Means other) {
            return moreVehicles != other.moreVehicles
                    ? "%s needs %+.2f vehicles against %s"
                            .formatted(engine, moreVehicles - other.moreVehicles, other.engine)
                    : "%s is %+.2f points from %s".formatted(engine, gap - other.gap, other.engine);
        }
    }

    void print(PrintStream out) {
        out.printf(
                "%n%-22s %5s %7s %-10s %5s %9s %9s %14s%n",
                "convention", "stops", "time", "engine", "runs", "feasible", "mean gap", "more vehicles");
        runs.stream()
                .collect(Collectors.groupingBy(Run::title, TreeMap::new, Collectors.toList()))
                .forEach((title, group) -> print(title, group, out));
        out.println();
        out.flush();
    }

    private static void print(String title, List<Run> group, PrintStream out) {
        var byEngine = group.stream()
                .collect(Collectors.groupingBy(run -> run.engine().name(), TreeMap::new, Collectors.toList()));
        var means = byEngine.entrySet().stream()
                .map(each -> Means.of(each.getKey(), each.getValue()))
                .toList();
        for (var mean : means) {
            var own = byEngine.get(mean.engine());
            out.printf(
                    "%s %-10s %5d %9d %9s %14s%n",
                    title,
                    mean.engine(),
                    own.size(),
                    own.stream().filter(run -> run.verdict().feasible()).count(),
                    Run.told(mean.gap()),
                    group.getFirst().convention() == Convention.DIMACS ? "" : "%.2f".formatted(mean.moreVehicles()));
        }
        if (means.size() == 2) {
            out.println(title + " " + means.getFirst().aheadOf(means.getLast()));
        }
    }
}
