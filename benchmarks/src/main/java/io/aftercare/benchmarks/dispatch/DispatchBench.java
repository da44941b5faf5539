package io.aftercare.benchmarks.dispatch;

import io.aftercare.benchmarks.Latencies;
import io.aftercare.benchmarks.Machine;
import io.aftercare.benchmarks.Options;
import io.aftercare.dispatch.assignment.AssignmentPolicy;
import io.aftercare.dispatch.planning.PlanInput;
import io.aftercare.dispatch.planning.Routing;
import io.aftercare.dispatch.planning.Solution;
import io.aftercare.dispatch.route.Budget;
import io.aftercare.dispatch.route.Settings;
import io.aftercare.dispatch.route.Term;
import io.aftercare.dispatch.route.search.RoutePlanner;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** A day of a thousand visits: the first plan, the plan after a minute, one urgent visit more, and who should go. */
public final class DispatchBench {
    private static final int VISITS = 1_000;
    private static final int TECHNICIANS = 100;
    private static final int CANDIDATES = 1_000;
    private static final int WARM_UP = 300;

    private final int seconds;
    private final int seeds;
    private final int repetitions;
    private final PrintStream out;

    public DispatchBench(List<String> words, PrintStream out) {
        seconds = Integer.parseInt(Options.text(words, "--seconds", "60"));
        seeds = Integer.parseInt(Options.text(words, "--seeds", "3"));
        repetitions = Integer.parseInt(Options.text(words, "--repetitions", "1000"));
        this.out = out;
    }

    public void run() {
        out.println(Machine.facts());
        out.printf("%,d visits, %d technicians, 6 skills, windows, one pause each%n%n", VISITS, TECHNICIANS);
        out.printf(
                "%-5s %-26s %9s %12s %9s %10s %9s  %s%n",
                "day", "plan", "time", "score", "km", "left out", "late h", "feasible");
        for (var seed = 1; seed <= seeds; seed++) {
            var day = new GeneratedDay(seed);
            var input = day.input(VISITS, TECHNICIANS);
            greedy(seed, input);
            var best = searched(seed, input);
            if (seed == seeds) {
                out.println();
                insertions(day, input, best);
            }
        }
        candidates(new GeneratedDay(seeds + 1L));
    }

    /** Each visit where it costs least, one after the other: the first plan that there is. */
    private void greedy(int seed, PlanInput input) {
        var begun = System.nanoTime();
        var routing = new Routing(input);
        var problem = routing.problem();
        var plan = routing.told(RoutePlanner.plan(problem, Budget.ofSteps(0), Settings.fitting(problem, seed)));
        row(seed, seed == 1 ? "greedy, cold start" : "greedy", System.nanoTime() - begun, input, plan);
    }

    private Solution searched(int seed, PlanInput input) {
        var begun = System.nanoTime();
        var routing = new Routing(input);
        var problem = routing.problem();
        var left = Duration.ofSeconds(seconds).minusNanos(System.nanoTime() - begun);
        var plan = routing.told(RoutePlanner.plan(problem, Budget.ofTime(left), Settings.fitting(problem, seed)));
        row(seed, "searched, %,d steps".formatted(plan.steps()), System.nanoTime() - begun, input, plan);
        return plan;
    }

    private void row(int seed, String title, long nanos, PlanInput input, Solution plan) {
        var fault = new DayChecker(input).fault(plan);
        out.printf(
                "%-5d %-26s %7.2f s %,12d %,9d %10d %9.1f  %s%n",
                seed,
                title,
                nanos / 1e9,
                plan.score(),
                points(plan, Term.WAY) / 1_000,
                plan.unplanned().size(),
                lateHours(input, plan),
                fault.map(what -> "NO: " + what).orElse("yes"));
    }

    private static long points(Solution plan, Term term) {
        return plan.terms().stream()
                .filter(each -> each.term() == term)
                .mapToLong(Solution.Points::points)
                .sum();
    }

    private static double lateHours(PlanInput input, Solution plan) {
        return plan.tours().stream()
                        .flatMap(tour -> tour.stops().stream())
                        .mapToLong(stop -> Math.max(
                                0,
                                Duration.between(
                                                input.visit(stop.visitId())
                                                        .orElseThrow()
                                                        .due(),
                                                stop.start())
                                        .toSeconds()))
                        .sum()
                / 3_600.0;
    }

    /** From the moment at which the visit is known until every duty has its price or its reasons. */
    private void insertions(GeneratedDay day, PlanInput input, Solution live) {
        var routing = new Routing(input);
        var times = new Latencies();
        var possible = 0;
        for (var each = 0; each < WARM_UP + repetitions; each++) {
            var urgent = day.urgent();
            var begun = System.nanoTime();
            var choices = routing.choices(live, urgent);
            if (each >= WARM_UP) {
                times.add(System.nanoTime() - begun);
                possible += choices.getFirst().start() == null ? 0 : 1;
            }
        }
        told("one urgent visit into the live plan, " + TECHNICIANS + " duties explained", times);
        out.printf("  %d of %d fit without moving anything else%n", possible, repetitions);
    }

    private void candidates(GeneratedDay day) {
        var candidates = day.candidates(CANDIDATES);
        var times = new Latencies();
        for (var each = 0; each < WARM_UP + repetitions; each++) {
            var need = day.need();
            var begun = System.nanoTime();
            var decision = AssignmentPolicy.decide(need, candidates);
            if (each >= WARM_UP) {
                times.add(System.nanoTime() - begun);
            }
            if (decision.ranked().size() + decision.excluded().size() != CANDIDATES) {
                throw new IllegalStateException("Somebody is neither ranked nor excluded");
            }
        }
        told("one visit among %,d technicians, ranked or excluded".formatted(CANDIDATES), times);
    }

    private void told(String title, Latencies times) {
        out.printf(
                "%-62s p50 %6.2f ms  p99 %6.2f ms  max %6.2f ms%n",
                title, times.percentile(50), times.percentile(99), times.percentile(100));
    }
}
