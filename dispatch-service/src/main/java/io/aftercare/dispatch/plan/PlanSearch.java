package io.aftercare.dispatch.plan;

import io.aftercare.dispatch.planning.Routing;
import io.aftercare.dispatch.planning.Solution;
import io.aftercare.dispatch.route.Budget;
import io.aftercare.dispatch.route.Settings;
import io.aftercare.dispatch.route.Watch;
import io.aftercare.dispatch.route.search.RoutePlanner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/** One worker's search for one plan, for as long as it holds the lease. */
final class PlanSearch {
    private static final Logger LOG = Logger.getLogger(PlanSearch.class);
    /** A plan that takes its replica with it would take the next one, too. */
    private static final int MOST_TIMES_TAKEN = 5;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BETWEEN_SOLUTIONS = Duration.ofSeconds(1);

    private final PlanDesk desk;
    private final UUID planId;
    private final UUID runner;
    private long begun;
    private long searchedBefore;
    private long stepsBefore;
    private long lastLook;
    private boolean lost;
    private boolean over;

    PlanSearch(PlanDesk desk, UUID planId, UUID runner) {
        this.desk = desk;
        this.planId = planId;
        this.runner = runner;
    }

    void run() {
        try {
            var task = QuarkusTransaction.requiringNew().call(() -> desk.begin(planId));
            if (task.progress().timesTaken() > MOST_TIMES_TAKEN) {
                fail("The search was broken off %d times".formatted(MOST_TIMES_TAKEN));
            } else {
                search(task);
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warnf(e, "Plan failed planId=%s", planId);
            fail(reason(e));
        }
    }

    private void fail(String reason) {
        QuarkusTransaction.requiringNew().run(() -> desk.fail(planId, runner, reason));
    }

    private void search(PlanDesk.Task task) {
        begun = System.nanoTime();
        lastLook = begun;
        searchedBefore = task.progress().searchedMs();
        stepsBefore = task.progress().steps();
        var routing = new Routing(task.input());
        var best = task.best();
        var problem = best == null ? routing.problem() : routing.goingOn(best);
        var timeLeft = Math.max(0, task.seconds() * 1_000L - searchedBefore);
        var stepsLeft = task.mostSteps() == null ? Long.MAX_VALUE : Math.max(0, task.mostSteps() - stepsBefore);
        var budget = new Budget(stepsLeft, Duration.ofMillis(timeLeft), System::nanoTime, this::isOver);
        var plan = RoutePlanner.plan(
                problem,
                budget,
                Settings.fitting(problem, task.seed()),
                new Watch(BETWEEN_SOLUTIONS, better -> keep(routing.told(better))));
        if (lost) {
            LOG.infof("Plan was taken over by another worker planId=%s", planId);
            return;
        }
        keep(routing.told(plan));
        QuarkusTransaction.requiringNew().run(() -> {
            if (desk.isStopping()) {
                desk.release(planId, runner);
            } else {
                desk.finish(planId, runner);
            }
        });
    }

    /** Asked every few steps; renews the lease now and then and asks whether to stop. */
    private boolean isOver() {
        var now = System.nanoTime();
        if (!over && now - lastLook >= BETWEEN_LOOKS.toNanos()) {
            lastLook = now;
            var answer = QuarkusTransaction.requiringNew().call(() -> desk.look(planId, runner, searchedMs()));
            lost = answer == PlanDesk.Look.LOST;
            over = answer != PlanDesk.Look.GO_ON;
        }
        return over || desk.isStopping();
    }

    private void keep(Solution told) {
        var solution = new Solution(told.tours(), told.unplanned(), told.terms(), stepsBefore + told.steps());
        if (!lost) {
            lost = !QuarkusTransaction.requiringNew().call(() -> desk.keep(planId, runner, solution, searchedMs()));
            over |= lost;
        }
    }

    private long searchedMs() {
        return searchedBefore + Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static String reason(Throwable e) {
        return switch (e) {
            case OutOfMemoryError _ -> "The plan is too large for the memory of this replica";
            case IllegalArgumentException illegal -> Objects.toString(illegal.getMessage());
            default -> "The search broke off unexpectedly";
        };
    }
}
