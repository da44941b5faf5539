package io.aftercare.benchmarks.routes;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Solves every instance with both engines under both conventions, one run after the other, and prints the gaps as they
 * come, the means of a size when it is done, and all means at the end.
 */
public final class RoutesBench {
    private static final String ROW =
            "%-9s %5d %-22s %-10s %3d s %4d  %12.1f %8d  %-10s %8s %10d   %d of %d, %d min left%n";
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final RoutesOptions options;
    private final PrintStream out;
    private final List<Run> runs = new ArrayList<>();
    private int planned;
    private long secondsLeft;

    public RoutesBench(List<String> words, PrintStream out) {
        this.options = RoutesOptions.of(words);
        this.out = out;
    }

    public void run() throws IOException {
        var instances = instances();
        var best = BestKnown.read(options.data().resolve("bks.csv"));
        announce(instances);
        if (instances.isEmpty()) {
            return;
        }
        warmUp(instances.getFirst());
        for (var convention : options.conventions()) {
            for (var size : instances.stream().map(Instance::size).distinct().toList()) {
                var before = runs.size();
                instances.stream()
                        .filter(instance -> instance.size() == size)
                        .forEach(instance -> solve(instance, convention, best));
                new Summary(runs.subList(before, runs.size())).print(out);
            }
        }
        new Summary(runs).print(out);
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
        var each = instances.size()
                * options.conventions().size()
                * options.engines().size()
                * options.seeds();
        planned = each * options.seconds().size();
        secondsLeft = (long) each
                * options.seconds().stream().mapToInt(Integer::intValue).sum();
        var warmUp = WARM_UP.toSeconds()
                * options.engines().size()
                * options.conventions().size();
        out.printf(
                "%d instances of %s, %d runs, about %d minutes%n%n",
                instances.size(), options.data(), planned, minutes(secondsLeft + warmUp));
        out.printf(
                "%-9s %5s %-22s %-10s %5s %4s  %12s %8s  %-10s %8s %10s   %s%n",
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
                "steps/s",
                "run");
    }

    private static long minutes(long seconds) {
        return (seconds + 59) / 60;
    }

    /** Neither engine pays for the compiler in its first measured run. */
    private void warmUp(Instance instance) {
        for (var convention : options.conventions()) {
            for (var engine : options.engines()) {
                engine.solve(instance, convention, WARM_UP, 0);
            }
        }
    }

    private void solve(Instance instance, Convention convention, BestKnown best) {
        for (var seconds : options.seconds()) {
            for (var seed = 1; seed <= options.seeds(); seed++) {
                for (var engine : options.engines()) {
                    runs.add(run(instance, convention, engine, seconds, seed, best));
                }
            }
        }
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
        secondsLeft -= seconds;
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
                Run.told(gap),
                answer.steps() * 1_000 / Math.max(1, took.toMillis()),
                runs.size() + 1,
                planned,
                minutes(secondsLeft));
        if (!verdict.feasible()) {
            out.println("          " + verdict.fault());
        }
        if (took.toMillis() > seconds * 1_000L * 11 / 10) {
            out.printf("          took %.1f s%n", took.toMillis() / 1e3);
        }
        out.flush();
        return new Run(instance, convention, engine, seconds, verdict, gap, more);
    }
}
