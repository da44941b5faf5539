package io.aftercare.dispatch.route.search;

import io.aftercare.dispatch.route.Budget;
import io.aftercare.dispatch.route.Settings;
import io.aftercare.dispatch.route.Watch;
import java.util.function.BooleanSupplier;

/** Simulated annealing: many small steps, of which better ones are kept and worse ones ever more rarely. */
final class Search {
    private static final int STEPS_BETWEEN_LOOKS = 64;

    private final State state;
    private final Dice dice;
    private final Insertions insertions;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Bulletin bulletin;

    Search(State state, Insertions insertions, Dice dice, Watch watch) {
        this.state = state;
        this.insertions = insertions;
        this.dice = dice;
        ruin = new Ruin(state, dice);
        recreate = new Recreate(state, insertions, dice);
        bulletin = new Bulletin(watch, state, insertions);
    }

    /** How much of the budget is used, and whether to stop. */
    static final class Progress {
        private final Budget budget;
        private final long begun;
        private long steps;
        private boolean over;
        private double share;

        Progress(Budget budget) {
            this.budget = budget;
            begun = budget.nanos().getAsLong();
            look();
        }

        /** Counts a step unless the budget is used up. */
        boolean next() {
            if (over || steps >= budget.steps()) {
                over = true;
                return false;
            }
            if (++steps % STEPS_BETWEEN_LOOKS == 0) {
                look();
            }
            return !over;
        }

        private boolean look() {
            var used = budget.nanos().getAsLong() - begun;
            var given = budget.time().toNanos();
            over |= used >= given || budget.stopped().getAsBoolean();
            share = Math.min(
                    1, Math.max((double) steps / Math.max(1, budget.steps()), (double) used / Math.max(1, given)));
            return over;
        }

        boolean isOver() {
            return over || look();
        }

        long steps() {
            return steps;
        }

        double share() {
            return share;
        }

        /** Nanoseconds since the search began. */
        long nanos() {
            return budget.nanos().getAsLong() - begun;
        }
    }

    /** The cheapest place for everything that is absent, one after the other. */
    void construct(Progress progress) {
        state.begin();
        fillUp(progress::isOver);
    }

    /** As often as it helps: a visit that was put in may move a break and make room for one that did not fit before. */
    private void fillUp(BooleanSupplier over) {
        var before = Integer.MAX_VALUE;
        while (0 < state.absentCount && state.absentCount < before) {
            before = state.absentCount;
            recreate.fill(over);
        }
    }

    void anneal(Progress progress, Settings settings) {
        var from = progress.share();
        var current = state.score();
        var best = current;
        state.keep();
        bulletin.consider(best, progress);
        var cooling = Math.log(settings.lastTemperature() / settings.firstTemperature());
        var temperature = settings.firstTemperature();
        while (progress.next()) {
            if (progress.steps() % STEPS_BETWEEN_LOOKS == 0) {
                var share = (progress.share() - from) / Math.max(1e-9, 1 - from);
                temperature = settings.firstTemperature() * Math.exp(cooling * share);
                bulletin.consider(best, progress);
            }
            var limit = current - (long) Math.ceil(temperature * Math.log(dice.share())) - 1;
            if (!step(limit)) {
                continue;
            }
            current = state.score();
            if (current < best) {
                best = current;
                state.keep();
            }
        }
        state.restore();
        fillUp(() -> false);
    }

    /** One step; false when its outcome would have cost more than the limit, then nothing has changed. */
    private boolean step(long limit) {
        if (tryStep(limit) && state.score() <= limit) {
            return true;
        }
        state.takeBack();
        return false;
    }

    /** One step that is not yet judged by its score; false when it does not work out and must be taken back. */
    boolean tryStep(long limit) {
        state.begin();
        if (state.versionsRunOut()) {
            state.renumber();
            insertions.forget();
        }
        var absentBefore = state.absentCount;
        return ruin.apply() && recreate.apply(absentBefore, limit);
    }
}
