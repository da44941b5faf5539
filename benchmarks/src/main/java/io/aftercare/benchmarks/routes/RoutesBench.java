package io.aftercare.benchmarks.routes;

import io.aftercare.benchmarks.routes.Checker.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Solves every instance with both engines under both conventions, one run after the other, and prints the gaps. */
public final class RoutesBench {
    private static final String ROW = "%-9s %5d %-22s %-10s %3d s %4d  %12.1f %8d  %-10s %8s %10d%n";

    private final RoutesOptions options;
    private final PrintStream out;

    public RoutesBench(List<String> words, PrintStream out) {
        this.options = RoutesOptions.of(words);
        this.out = out;
    }

    /** One run: a gap is in per cent, and not a number without a best known cost or a feasible answer. */
    private record Run(
            Instance instance,
            Convention convention,
            Engine engine,
            int seconds,
            Verdict verdict,
            double gap,
            int more) {}

    public void run() throws IOException {
        var instances = instances();
        var best = BestKnown.read(options.data().resolve("bks.csv"));
        announce(instances);
        var runs = new ArrayList<Run>();
        for (var convention : options.conventions()) {
            for (var instance : instances) {
                for (var seconds : options.seconds()) {
                    for (var seed = 1; seed <= options.seeds(); seed++) {
                        for (var engine : options.engines()) {
                            runs.add(run(instance, convention, engine, seconds, seed, best));
                        }
                    }
                }
            }
        }
        summary(runs);
    }

    private List<Instance> instances() throws IOException {
        var instances = new ArrayList<Instance>();
        try (var files = Files.list(options.data())) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                Instance.read(file).filter(options::wants).ifPresent(instances::add);
            }
        }
        instances.sort(Comparator.comparing(Instance::size).thenComparing(Instance::name));
        return instances;
    }

    private void announce(List<Instance> instances) {
        var runs = instances.size()
                * options.conventions().size()
                * options.engines().size()
                * options.seeds();
        var seconds = options.seconds().stream().mapToInt(Integer::intValue).sum();
        out.printf(
                "%d instances of %s, %d runs, about %d minutes%n%n",
                instances.size(), options.data(), runs * options.seconds().size(), (runs * seconds + 59) / 60);
        out.printf(
                "%-9s %5s %-22s %-10s %5s %4s  %12s %8s  %-10s %8s %10s%n",
                "instance",
                "stops",
                "convention",
                "engine",
                "time",
                "seed",
                "cost",
                "vehicles",
                "feasible",
                "gap",
                "steps/s");
    }

    private Run run(Instance instance, Convention convention, Engine engine, int seconds, int seed, BestKnown bests) {
        var begun = System.nanoTime();
        var answer = engine.solve(instance, convention, Duration.ofSeconds(seconds), seed);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var verdict = new Checker(instance, convention).judge(answer.routes());
        var best = bests.of(instance, convention);
        var gap = best.filter(_ -> verdict.feasible())
                .map(known -> 100 * (verdict.cost() / known.cost() - 1))
                .orElse(Double.NaN);
        var more = best.map(known -> verdict.vehicles() - known.vehicles()).orElse(0);
        out.printf(
                ROW,
                instance.name(),
                instance.size(),
                convention.title,
                engine.name(),
                seconds,
                seed,
                verdict.cost(),
                verdict.vehicles(),
                verdict.feasible() ? "yes" : "NO",
                told(gap),
                answer.steps() * 1_000 / Math.max(1, took.toMillis()));
        if (!verdict.feasible()) {
            out.println("          " + verdict.fault());
        }
        if (took.toMillis() > seconds * 1_000L * 11 / 10) {
            out.printf("          took %.1f s%n", took.toMillis() / 1e3);
        }
        return new Run(instance, convention, engine, seconds, verdict, gap, more);
    }

    private static String told(double gap) {
        return Double.isNaN(gap) ? "-" : "%+.2f %%".formatted(gap);
    }

    /** Per convention, size, engine and time; the gap of a plan with more vehicles than known is told apart. */
    private void summary(List<Run> runs) {
        out.printf(
                "%n%-22s %5s %-10s %5s  %5s %9s %9s %14s%n",
                "convention", "stops", "engine", "time", "runs", "feasible", "mean gap", "more vehicles");
        var groups = runs.stream()
                .collect(Collectors.groupingBy(
                        run -> "%-22s %5d %-10s %3d s"
                                .formatted(run.convention.title, run.instance.size(), run.engine.name(), run.seconds),
                        TreeMap::new,
                        Collectors.toList()));
        groups.forEach((title, group) -> {
            var first = group.getFirst();
            var comparable = group.stream()
                    .filter(run -> !Double.isNaN(run.gap))
                    .filter(run -> first.convention == Convention.DIMACS || run.more == 0)
                    .toList();
            var gap = comparable.stream().mapToDouble(run -> run.gap).average().orElse(Double.NaN);
            var more = group.stream()
                    .mapToInt(run -> Math.max(0, run.more))
                    .average()
                    .orElse(0);
            out.printf(
                    "%s  %5d %9d %9s %14s%n",
                    title,
                    group.size(),
                    group.stream().filter(run -> run.verdict.feasible()).count(),
                    told(gap),
                    first.convention == Convention.DIMACS ? "" : "%.2f".formatted(more));
        });
    }
}
