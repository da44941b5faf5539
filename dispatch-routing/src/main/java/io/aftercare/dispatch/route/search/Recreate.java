package io.aftercare.dispatch.route.search;

import java.util.function.BooleanSupplier;

/**
 * Puts absent visits where they cost least. A visit sometimes does not see the best place of a route (a blink), which
 * keeps the search from doing the same again; when the next blink comes is drawn ahead instead of asking chance at each
 * place.
 */
final class Recreate {
    private static final double BLINK = 0.01;
    /** In a day with far more visits than fit, not all of those that stay out are tried in each step. */
    private static final int TRIED_AT_ONCE = 40;

    private final State state;
    private final Model model;
    private final Dice dice;
    private final Orders orders;
    private final Insertions insertions;
    private int untilBlink;
    private int[] aside = new int[0];

    Recreate(State state, Insertions insertions, Dice dice) {
        this.state = state;
        this.model = state.model;
        this.insertions = insertions;
        this.dice = dice;
        orders = new Orders(model, dice);
        untilBlink = dice.trialsUntil(BLINK);
    }

    /**
     * Tries the absent visits; of the first ones, which were absent before the step, only some.
     *
     * @param limit when the score is sure to be more than this, nothing more is tried
     * @return false when it gave up over the limit
     */
    boolean apply(int absentBefore, long limit) {
        var first = pickTried(absentBefore);
        var lost = putAside(first);
        var tried = state.absentCount - first;
        System.arraycopy(state.absent, first, state.absent, 0, tried);
        orders.sort(state.absent, tried);
        var left = 0;
        var within = true;
        for (var each = 0; each < tried; each++) {
            var visit = state.absent[each];
            within &= state.cost + lost <= limit;
            if (!within || !insert(visit)) {
                state.absent[left++] = visit;
                lost += model.leftOut[visit];
            }
        }
        System.arraycopy(aside, 0, state.absent, left, first);
        state.absentCount = left + first;
        return within;
    }

    /** Keeps the first absent visits out of the way and says what leaving them out costs. */
    private long putAside(int count) {
        if (aside.length < count) {
            aside = new int[count];
        }
        var cost = 0L;
        for (var each = 0; each < count; each++) {
            aside[each] = state.absent[each];
            cost += model.leftOut[aside[each]];
        }
        return cost;
    }

    /** Swaps a sample of the long absent to the end of them; everything from the returned index on is tried. */
    private int pickTried(int absentBefore) {
        if (absentBefore <= TRIED_AT_ONCE) {
            return 0;
        }
        for (var each = 0; each < TRIED_AT_ONCE; each++) {
            var last = absentBefore - 1 - each;
            var chosen = dice.below(last + 1);
            var visit = state.absent[chosen];
            state.absent[chosen] = state.absent[last];
            state.absent[last] = visit;
        }
        return absentBefore - TRIED_AT_ONCE;
    }

    /** False when the visit fits nowhere or costs more than leaving it out. */
    private boolean insert(int visit) {
        var best = model.leftOut[visit];
        var bestRoute = -1;
        var without = -1;
        var count = state.candidates();
        insertions.fetch(visit);
        for (var each = 0; each < count; each++) {
            var index = state.candidates[each];
            var cost = insertions.best(state, index, visit);
            var unseen = -1;
            if (--untilBlink == 0) {
                untilBlink = dice.trialsUntil(BLINK);
                unseen = insertions.position(state.routes[index], visit, -1);
                insertions.evaluate(state.routes[index], visit, unseen);
                cost = insertions.bestCost;
            }
            if (cost < best) {
                best = cost;
                bestRoute = index;
                without = unseen;
            }
        }
        if (bestRoute < 0) {
            return false;
        }
        var position = insertions.position(state.routes[bestRoute], visit, without);
        if (!state.insert(visit, bestRoute, position)) {
            throw new IllegalStateException("Visit " + visit + " was said to fit into route " + bestRoute);
        }
        return true;
    }

    /** Puts in one visit after the other without blinking until nothing is left or the time is over. */
    void fill(BooleanSupplier over) {
        untilBlink = Integer.MAX_VALUE;
        orders.sort(state.absent, state.absentCount);
        var left = 0;
        for (var each = 0; each < state.absentCount; each++) {
            var visit = state.absent[each];
            if (each % 16 == 15 && over.getAsBoolean() || !insert(visit)) {
                state.absent[left++] = visit;
            }
        }
        state.absentCount = left;
        untilBlink = dice.trialsUntil(BLINK);
    }
}
