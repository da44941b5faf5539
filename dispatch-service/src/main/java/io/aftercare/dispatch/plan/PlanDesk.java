package io.aftercare.dispatch.plan;

import io.aftercare.dispatch.planning.PlanInput;
import io.aftercare.dispatch.planning.PlanRules;
import io.aftercare.dispatch.planning.Solution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What workers do with plans, each step in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PlanDesk {
    /** What a worker learns when it looks up from its work. */
    enum Look {
        GO_ON,
        STOP,
        LOST
    }

    /** A plan to search for, or to go on with. */
    record Task(
            PlanInput input,
            int seconds,
            @Nullable Long mostSteps,
            long seed,
            PlanSearches.Progress progress,
            @Nullable Solution best) {}

    private final Plans plans;
    private final PlanSearches searches;
    private final PlanRules rules;
    private final Clock clock;
    private volatile boolean stopping;

    PlanDesk(Plans plans, PlanSearches searches, PlanRules rules, Clock clock) {
        this.plans = plans;
        this.searches = searches;
        this.rules = rules;
        this.clock = clock;
    }

    Optional<UUID> take(UUID runner) {
        var now = clock.instant();
        return searches.take(runner, now, now.plus(rules.lease()));
    }

    Task begin(UUID planId) {
        var plan = plans.locked(planId);
        plan.begin(clock.instant());
        return new Task(
                searches.input(planId),
                plan.seconds(),
                plan.mostSteps(),
                plan.seed(),
                searches.progress(planId),
                searches.solution(planId).orElse(null));
    }

    Look look(UUID planId, UUID runner, long searchedMs) {
        if (!searches.renew(planId, runner, clock.instant().plus(rules.lease()), searchedMs)) {
            return Look.LOST;
        }
        return plans.findById(planId).stopRequested() ? Look.STOP : Look.GO_ON;
    }

    boolean keep(UUID planId, UUID runner, Solution solution, long searchedMs) {
        return searches.keep(planId, runner, solution, searchedMs, clock.instant());
    }

    void finish(UUID planId, UUID runner) {
        var plan = plans.locked(planId);
        if (searches.close(planId, runner)) {
            plan.finish(clock.instant());
        }
    }

    void fail(UUID planId, UUID runner, String reason) {
        var plan = plans.locked(planId);
        if (searches.close(planId, runner)) {
            plan.fail(reason, clock.instant());
        }
    }

    void release(UUID planId, UUID runner) {
        searches.release(planId, runner);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    boolean isStopping() {
        return stopping;
    }

    /** This replica ends: what it works on is given back with the best solution so far. */
    @Transactional(Transactional.TxType.SUPPORTS)
    void stopAll() {
        stopping = true;
    }
}
