package io.aftercare.dispatch.route.search;

/** Moves the breaks of a route to where they delay the end least; among equal places chance decides. */
final class Breaks {
    private final State state;

    Breaks(State state) {
        this.state = state;
    }

    /** False when no order works, not even the old one. */
    boolean move(int index, Dice dice) {
        var route = state.touch(index);
        var before = route.cost;
        var works = true;
        for (var pause = 1; pause <= route.model.breakFrom[index].length; pause++) {
            works &= moveOne(index, -pause, dice, before);
            before = route.cost;
        }
        return works;
    }

    private boolean moveOne(int index, int pause, Dice dice, long before) {
        var route = state.routes[index];
        var old = 1;
        while (route.stop[old] != pause) {
            old++;
        }
        route.removeBreak(old);
        var best = old - 1;
        var bestEnd = Integer.MAX_VALUE;
        var ties = 0;
        for (var position = 0; position <= route.stops; position++) {
            route.insert(position, pause);
            if (route.schedule(route.version)) {
                var end = route.begin[route.stops + 1];
                ties = end < bestEnd ? 1 : end == bestEnd ? ties + 1 : ties;
                if (end < bestEnd || end == bestEnd && dice.below(ties) == 0) {
                    best = position;
                    bestEnd = end;
                }
            }
            route.removeBreak(position + 1);
        }
        route.insert(best, pause);
        return state.reorder(index, before);
    }
}
