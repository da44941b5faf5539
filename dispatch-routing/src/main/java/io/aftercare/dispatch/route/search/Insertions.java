package io.aftercare.dispatch.route.search;

import java.util.Arrays;

/**
 * Where in a route a visit costs least. The cost is remembered for each pair of visit and route under the route's
 * version, because most routes do not change between two questions; the memory is one number for each pair, since in
 * large problems the time goes into fetching it.
 */
final class Insertions {
    private static final int COST_BITS = 40;
    /** The last version that fits beside a cost. */
    static final long LAST_VERSION = (1L << 64 - COST_BITS) - 1;

    private static final long NOT_TO_BE_KEPT = (1L << COST_BITS - 1) - 1;
    private static final long KEPT_AS_FORBIDDEN = -(1L << COST_BITS - 1);
    private static final int NUMBERS_PER_LINE = 16;

    private final Model model;
    /** For each pair of visit and route the version and, in the lower bits, the cost. */
    private final long[] known;

    /** The outcome of the last evaluation. */
    int bestPosition;

    long bestCost;

    /** Only written, so that the walk is not left out as useless. */
    long fetched;

    Insertions(Model model) {
        this.model = model;
        known = new long[model.visits * model.shifts];
    }

    /**
     * Walks once over what is known of the visit and of the ways around it. In a large problem this comes from far in
     * memory, and in one go it comes many times faster than piece by piece.
     */
    void fetch(int visit) {
        var row = model.place[visit] * model.places;
        var sum = 0L;
        for (var cell = row; cell < row + model.places; cell += NUMBERS_PER_LINE) {
            sum += model.pointsIn[cell];
        }
        fetched = sum;
    }

    /** What the visit adds to the route's cost at its best place, or FORBIDDEN. */
    long best(State state, int index, int visit) {
        var entry = visit * model.shifts + index;
        var kept = known[entry];
        if (kept >>> COST_BITS == state.versions[index]) {
            var cost = kept << 64 - COST_BITS >> 64 - COST_BITS;
            return cost == KEPT_AS_FORBIDDEN ? Model.FORBIDDEN : cost;
        }
        evaluate(state.routes[index], visit, -1);
        var cost = bestCost == Model.FORBIDDEN ? KEPT_AS_FORBIDDEN : bestCost;
        if (Math.abs(bestCost) < NOT_TO_BE_KEPT || bestCost == Model.FORBIDDEN) {
            known[entry] = state.versions[index] << COST_BITS | cost & (1L << COST_BITS) - 1;
        }
        return bestCost;
    }

    void forget() {
        Arrays.fill(known, 0);
    }

    /** The place behind which the visit costs least in the route. */
    int position(Route route, int visit, int without) {
        evaluate(route, visit, without);
        return bestPosition;
    }

    /** The same without memory and without one position. */
    void evaluate(Route route, int visit, int without) {
        bestPosition = 0;
        bestCost = Model.FORBIDDEN;
        var fit = model.fit(visit, route.index);
        if (fit >= Model.FORBIDDEN || route.load + model.load[visit] > route.capacity) {
            return;
        }
        if (model.free && route.plain && model.windows[visit] == null && !model.timed[visit]) {
            evaluateQuickly(route, visit, without);
        } else {
            evaluateFully(route, visit, 0, without);
        }
        if (bestCost < Model.FORBIDDEN) {
            bestCost += fit + offset(route, visit);
        }
    }

    /** The best of the positions from this one on, all of them looked at in full. */
    long bestFrom(Route route, int visit, int first) {
        bestCost = Model.FORBIDDEN;
        if (model.fit(visit, route.index) < Model.FORBIDDEN && route.load + model.load[visit] <= route.capacity) {
            evaluateFully(route, visit, first, -1);
        }
        return bestCost;
    }

    /** Whether hours, windows and breaks leave a place for the visit, whatever skills and load say. */
    boolean fitsInTime(Route route, int visit) {
        bestCost = Model.FORBIDDEN;
        evaluateFully(route, visit, 0, -1);
        return bestCost < Model.FORBIDDEN;
    }

    /** The part that is the same at every position. */
    private long offset(Route route, int visit) {
        var shareBefore = route.visits == 0 ? 0 : model.loadPoints(route.index, route.work);
        var offset = model.loadPoints(route.index, route.work + model.duration[visit]) - shareBefore;
        return route.visits == 0 ? offset + route.legs + model.weights.perShift() : offset;
    }

    /** No break, no traffic, one window, and when a stop begins costs nothing. */
    private void evaluateQuickly(Route route, int visit, int without) {
        var row = model.place[visit] * model.places;
        var open = model.open[visit];
        var close = model.close[visit];
        var lasting = model.duration[visit];
        var end = route.stops;
        int[] place = route.place;
        int[] depart = route.depart;
        int[] latest = route.latest;
        int[] leg = route.leg;
        var best = Integer.MAX_VALUE;
        var position = 0;
        while (position <= end && latest[position + 1] < open + lasting) {
            position++;
        }
        for (; position <= end && depart[position] <= close; position++) {
            var from = row + place[position];
            var to = row + place[position + 1];
            var added = model.pointsIn[from] + model.points[to] - leg[position];
            if (added < best) {
                var start = Math.max(open, depart[position] + model.secondsIn[from]);
                if (start <= close
                        && start + lasting + model.seconds[to] <= latest[position + 1]
                        && position != without) {
                    best = added;
                    bestPosition = position;
                }
            }
        }
        if (best < Integer.MAX_VALUE) {
            bestCost = best;
        }
    }

    private void evaluateFully(Route route, int visit, int first, int without) {
        for (var position = first; position <= route.stops; position++) {
            if (route.depart[position] > model.close[visit]) {
                break;
            }
            if (position != without) {
                var added = added(route, visit, position);
                if (added < bestCost) {
                    bestCost = added;
                    bestPosition = position;
                }
            }
        }
    }

    /** What the visit adds in legs and times behind this position, or FORBIDDEN. */
    private long added(Route route, int visit, int position) {
        var from = route.place[position];
        var place = model.place[visit];
        var start = model.start(visit, model.arrival(route.depart[position], from, place));
        if (start == Model.NEVER) {
            return Model.FORBIDDEN;
        }
        var leaving = start + model.duration[visit];
        var next = route.nextPlace(position + 1);
        for (var pause = position + 1; pause < next; pause++) {
            var begin = route.begin(route.stop[pause], leaving);
            if (begin == Model.NEVER) {
                return Model.FORBIDDEN;
            }
            leaving = begin + route.lasting(route.stop[pause]);
        }
        var to = route.place[next];
        var arrival = model.arrival(leaving, place, to);
        if (arrival > route.latest[next]) {
            return Model.FORBIDDEN;
        }
        var legs = (long) model.points[from * model.places + place]
                + model.points[place * model.places + to]
                - model.points[from * model.places + to];
        return legs + model.timePoints(visit, start) + (route.plain ? 0 : delayed(route, next, arrival));
    }

    /** What it costs more when the stops from here on begin later. */
    private long delayed(Route route, int first, int firstArrival) {
        var arrival = firstArrival;
        var more = 0L;
        for (var position = first; position <= route.stops; position++) {
            var stop = route.stop[position];
            var begin = route.begin(stop, arrival);
            if (begin == route.begin[position] && route.visits > 0) {
                return more;
            }
            if (!Route.isBreak(stop)) {
                more += model.timePoints(stop, begin) - model.timePoints(stop, route.begin[position]);
            }
            arrival = model.arrival(begin + route.lasting(stop), route.place[position], route.place[position + 1]);
        }
        var before = route.visits == 0 ? 0 : model.overtimePoints(route.index, route.begin[route.stops + 1]);
        return more + model.overtimePoints(route.index, arrival) - before;
    }
}
