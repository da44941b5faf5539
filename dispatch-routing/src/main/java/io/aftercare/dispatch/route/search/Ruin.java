package io.aftercare.dispatch.route.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Takes strings of visits out of routes that pass near a random visit, about ten visits in all, so that room arises in
 * space and time at once. Half of the strings keep a few visits in their middle.
 */
final class Ruin {
    private static final int LONGEST_STRING = 10;
    private static final int USUAL_REMOVALS = 10;
    private static final int NEIGHBOURS = 256;
    private static final double GROW_KEPT = 0.01;
    private static final double MOVE_BREAKS = 0.3;

    private final State state;
    private final Model model;
    private final Dice dice;
    private final Breaks breaks;
    /** For each visit the others, nearest first; found when first asked for. */
    private final int[][] near;

    private boolean[] marked = new boolean[64];

    Ruin(State state, Dice dice) {
        this.state = state;
        this.model = state.model;
        this.dice = dice;
        breaks = new Breaks(state);
        near = new int[model.visits][];
    }

    /** False when a route does not work without what was taken out; the step must be taken back then. */
    boolean apply() {
        if (state.planned == 0) {
            return true;
        }
        var average = (double) state.planned / state.used;
        var longest = Math.min(LONGEST_STRING, average);
        var mostStrings = 4.0 * USUAL_REMOVALS / (1 + longest) - 1;
        var strings = (int) (dice.share() * mostStrings + 1);
        var seed = dice.below(model.visits);
        var done = state.routeOf[seed] >= 0 ? 1 : 0;
        if (!ruinAt(seed, longest)) {
            return false;
        }
        for (var other : near(seed)) {
            if (done >= strings) {
                break;
            }
            var index = state.routeOf[other];
            if (index >= 0 && !state.isTouched(index)) {
                done++;
                if (!ruinAt(other, longest)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean ruinAt(int visit, double longest) {
        var index = state.routeOf[visit];
        if (index < 0) {
            return true;
        }
        var route = state.routes[index];
        var limit = Math.min(route.stops, longest);
        var length = (int) (dice.share() * limit + 1);
        length = Math.min(length, route.stops);
        mark(route, positionOf(route, visit), length);
        if (!state.remove(index, marked)) {
            return false;
        }
        return route.stops == route.visits || dice.share() > MOVE_BREAKS || breaks.move(index, dice);
    }

    private static int positionOf(Route route, int visit) {
        var position = 1;
        while (route.stop[position] != visit) {
            position++;
        }
        return position;
    }

    /** Marks a string of this length around the position, or a longer one of which a part in the middle is kept. */
    private void mark(Route route, int position, int length) {
        if (marked.length < route.stops + 2) {
            marked = new boolean[2 * route.stops + 2];
        }
        Arrays.fill(marked, 0, route.stops + 2, false);
        var kept = 0;
        if (length > 1 && length < route.stops && dice.share() < 0.5) {
            kept = 1;
            while (length + kept < route.stops && dice.share() < GROW_KEPT) {
                kept++;
            }
        }
        var whole = length + kept;
        var earliest = Math.max(1, position - whole + 1);
        var first = earliest + dice.below(Math.min(position, route.stops - whole + 1) - earliest + 1);
        var keptFrom = kept == 0 ? first + whole : first + 1 + dice.below(length - 1);
        for (var each = first; each < first + whole; each++) {
            var stop = route.stop[each];
            marked[each] = (each < keptFrom || each >= keptFrom + kept) && !Route.isBreak(stop) && !model.fixed[stop];
        }
    }

    private int[] near(int visit) {
        if (near[visit] == null) {
            var row = model.place[visit] * model.places;
            near[visit] = IntStream.range(0, model.visits)
                    .filter(other -> other != visit)
                    .mapToLong(other -> (long) model.points[row + model.place[other]] << Integer.SIZE | other)
                    .sorted()
                    .limit(NEIGHBOURS)
                    .mapToInt(key -> (int) key)
                    .toArray();
        }
        return near[visit];
    }
}
