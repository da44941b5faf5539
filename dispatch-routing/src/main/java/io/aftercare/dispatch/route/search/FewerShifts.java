package io.aftercare.dispatch.route.search;

import io.aftercare.dispatch.route.Settings;
import java.util.Arrays;

/**
 * Empties one shift after the other. The visits of the emptied shift become absent; whichever visit stays absent often
 * is hard to place, and steps that leave out only visits that were rarely absent are taken whatever they cost.
 */
final class FewerShifts {
    private static final double PART_OF_BUDGET = 0.3;

    private final State state;
    private final Search search;
    private final Dice dice;
    /** How often each visit was absent after a step. */
    private final long[] absences;

    FewerShifts(State state, Search search, Dice dice) {
        this.state = state;
        this.search = search;
        this.dice = dice;
        absences = new long[state.model.visits];
    }

    /** Leaves the plan with the fewest shifts found, and unused shifts closed. */
    void apply(Search.Progress progress, Settings settings) {
        if (state.absentCount > 0) {
            return;
        }
        state.closeUnused(true);
        state.keep();
        var cooling = Math.log(settings.lastTemperature() / settings.firstTemperature());
        while (state.used > fewestThinkable() && emptyOne() && fillIn(progress, settings, cooling)) {
            state.keep();
        }
        state.restore();
    }

    /** Steps until nothing is absent; false when the part of the budget is used up before. */
    private boolean fillIn(Search.Progress progress, Settings settings, double cooling) {
        var cost = state.cost;
        var absent = state.absentCount;
        var sum = absences();
        while (state.absentCount > 0) {
            if (progress.share() > PART_OF_BUDGET || !progress.next()) {
                return false;
            }
            var temperature = settings.firstTemperature() * Math.exp(cooling * progress.share() / PART_OF_BUDGET);
            var works = search.tryStep(Long.MAX_VALUE);
            var newSum = absences();
            if (works) {
                for (var each = 0; each < state.absentCount; each++) {
                    absences[state.absent[each]]++;
                }
            }
            var cheap = state.cost < cost - temperature * Math.log(dice.share());
            if (works && (newSum < sum || state.absentCount <= absent && cheap)) {
                cost = state.cost;
                absent = state.absentCount;
                sum = absences();
            } else {
                state.takeBack();
                sum = absences();
            }
        }
        return true;
    }

    private long absences() {
        var sum = 0L;
        for (var each = 0; each < state.absentCount; each++) {
            sum += absences[state.absent[each]];
        }
        return sum;
    }

    /** Empties the shift whose visits were absent least; false when every used shift has a fixed visit. */
    private boolean emptyOne() {
        var least = -1;
        var leastSum = Long.MAX_VALUE;
        for (var index = 0; index < state.routes.length; index++) {
            var sum = absencesOf(state.routes[index]);
            if (sum < leastSum) {
                least = index;
                leastSum = sum;
            }
        }
        if (least < 0) {
            return false;
        }
        state.begin();
        var route = state.routes[least];
        var marked = new boolean[route.stops + 2];
        for (var position = 1; position <= route.stops; position++) {
            marked[position] = !Route.isBreak(route.stop[position]);
        }
        var works = state.remove(least, marked);
        state.begin();
        return works;
    }

    private long absencesOf(Route route) {
        var sum = 0L;
        for (var position = 1; position <= route.stops; position++) {
            var stop = route.stop[position];
            if (!Route.isBreak(stop)) {
                if (state.model.fixed[stop]) {
                    return Long.MAX_VALUE;
                }
                sum += absences[stop];
            }
        }
        return route.visits == 0 ? Long.MAX_VALUE : sum;
    }

    /** The whole load over the largest vans. */
    private int fewestThinkable() {
        var load = Arrays.stream(state.model.load).asLongStream().sum();
        var largest = Arrays.stream(state.model.shift)
                .mapToInt(shift -> shift.capacity())
                .max()
                .orElse(1);
        return (int) Math.max(1, Math.ceilDiv(load, Math.max(1, largest)));
    }
}
