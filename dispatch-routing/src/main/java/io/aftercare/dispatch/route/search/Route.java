package io.aftercare.dispatch.route.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One shift's stops in their order with everything that is needed to judge a change at once. Position 0 is the start
 * place, the one after the last stop is the end place; a stop below 0 is a break, taken at the place of the stop before.
 */
final class Route {
    private static final int ROOM = 16;

    final Model model;
    final int index;
    final int capacity;
    /** Stops, breaks among them; visits alone. */
    int stops;

    int visits;
    int[] stop = new int[ROOM];
    int[] place = new int[ROOM];
    /** When the stop begins and when one leaves it, everything as early as it can be. */
    int[] begin = new int[ROOM];

    int[] depart = new int[ROOM];
    /** The latest beginning with which the rest of the route still works. */
    int[] latest = new int[ROOM];
    /** Points and free seconds from the position to the next one. */
    int[] leg = new int[ROOM];

    int[] legSeconds = new int[ROOM];
    /** A different number for every state that any route was ever in. */
    long version;

    int load;
    long work;
    long fits;
    /** The legs and what the beginnings of the stops and the end cost; an unused shift costs nothing. */
    long legs;

    long time;
    long cost;
    /** No breaks, and when a stop begins costs nothing: the quick evaluation is enough. */
    boolean plain;

    Route(Model model, int index) {
        this.model = model;
        this.index = index;
        capacity = model.shift[index].capacity();
        become(IntStream.rangeClosed(1, model.breakFrom[index].length)
                .map(pause -> -pause)
                .toArray());
    }

    static boolean isBreak(int stop) {
        return stop < 0;
    }

    /** Takes this order instead; {@link #schedule} says whether it works. */
    void become(int[] order) {
        grow(order.length + 2);
        stops = order.length;
        visits = 0;
        load = 0;
        work = 0;
        fits = 0;
        for (var position = 1; position <= stops; position++) {
            stop[position] = order[position - 1];
            if (!isBreak(stop[position])) {
                count(stop[position], 1);
            }
        }
        link(1, stops + 1);
    }

    int[] order() {
        return Arrays.copyOfRange(stop, 1, stops + 1);
    }

    private void count(int visit, int sign) {
        visits += sign;
        load += sign * model.load[visit];
        work += sign * model.duration[visit];
        fits += sign * model.fit(visit, index);
    }

    void copyFrom(Route other) {
        stops = other.stops;
        visits = other.visits;
        grow(stops + 2);
        var length = stops + 2;
        System.arraycopy(other.stop, 0, stop, 0, length);
        System.arraycopy(other.place, 0, place, 0, length);
        System.arraycopy(other.begin, 0, begin, 0, length);
        System.arraycopy(other.depart, 0, depart, 0, length);
        System.arraycopy(other.latest, 0, latest, 0, length);
        System.arraycopy(other.leg, 0, leg, 0, length);
        System.arraycopy(other.legSeconds, 0, legSeconds, 0, length);
        version = other.version;
        load = other.load;
        work = other.work;
        fits = other.fits;
        legs = other.legs;
        time = other.time;
        cost = other.cost;
        plain = other.plain;
    }

    private void grow(int length) {
        if (stop.length >= length) {
            return;
        }
        var room = length * 2;
        stop = Arrays.copyOf(stop, room);
        place = Arrays.copyOf(place, room);
        begin = Arrays.copyOf(begin, room);
        depart = Arrays.copyOf(depart, room);
        latest = Arrays.copyOf(latest, room);
        leg = Arrays.copyOf(leg, room);
        legSeconds = Arrays.copyOf(legSeconds, room);
    }

    /** Puts the stop behind the position; {@link #schedule} says whether that works. */
    void insert(int position, int added) {
        grow(stops + 3);
        var moved = stops - position;
        System.arraycopy(stop, position + 1, stop, position + 2, moved);
        System.arraycopy(place, position + 1, place, position + 2, moved + 1);
        System.arraycopy(leg, position + 1, leg, position + 2, moved);
        System.arraycopy(legSeconds, position + 1, legSeconds, position + 2, moved);
        stops++;
        stop[position + 1] = added;
        if (!isBreak(added)) {
            count(added, 1);
        }
        link(position + 1, nextPlace(position + 2));
    }

    /** Takes out the visits that are marked by their position. */
    void removeMarked(boolean[] marked) {
        var pauses = breaks();
        var kept = 0;
        var last = 0;
        for (var position = 1; position <= stops; position++) {
            var each = stop[position];
            if (marked[position]) {
                count(each, -1);
            } else {
                join(kept, last, position);
                stop[++kept] = each;
                place[kept] = place[position];
                last = position;
            }
        }
        join(kept, last, stops + 1);
        place[kept + 1] = place[stops + 1];
        stops = kept;
        if (pauses > 0) {
            link(1, stops + 1);
        }
    }

    /** The leg from a stop that was at {@code last} and moved forward to the next one that stays. */
    private void join(int moved, int last, int next) {
        if (next == last + 1) {
            leg[moved] = leg[last];
            legSeconds[moved] = legSeconds[last];
        } else {
            var cell = place[moved] * model.places + place[next];
            leg[moved] = model.points[cell];
            legSeconds[moved] = model.seconds[cell];
        }
    }

    void removeBreak(int position) {
        System.arraycopy(stop, position + 1, stop, position, stops - position);
        stops--;
        link(1, stops + 1);
    }

    /** The first position from here on that has a place of its own. */
    int nextPlace(int position) {
        var next = position;
        while (next <= stops && isBreak(stop[next])) {
            next++;
        }
        return next;
    }

    private void link(int first, int last) {
        place[0] = model.shift[index].startPlace();
        place[stops + 1] = model.shift[index].endPlace();
        for (var position = first; position <= last; position++) {
            var from = place[position - 1];
            if (position <= stops) {
                place[position] = isBreak(stop[position]) ? from : model.place[stop[position]];
            }
            var cell = from * model.places + place[position];
            leg[position - 1] = model.points[cell];
            legSeconds[position - 1] = model.seconds[cell];
        }
    }

    /** Computes times and cost anew; false when the order does not work, then nothing but the order may be used. */
    boolean schedule(long newVersion) {
        version = newVersion;
        plain = breaks() == 0 && !model.mayRunOver(index);
        return load <= capacity && scheduleForward() && scheduleBackward();
    }

    private int breaks() {
        return stops - visits;
    }

    private boolean scheduleForward() {
        var shift = model.shift[index];
        depart[0] = shift.from();
        long sum = leg[0];
        time = 0;
        for (var position = 1; position <= stops; position++) {
            var start = begin(stop[position], arrivalAt(position));
            if (start == Model.NEVER) {
                return false;
            }
            begin[position] = start;
            depart[position] = start + lasting(stop[position]);
            sum += leg[position];
        }
        legs = sum;
        begin[stops + 1] = arrivalAt(stops + 1);
        if (begin[stops + 1] > shift.until()) {
            return false;
        }
        cost = visits == 0 ? 0 : priced();
        return true;
    }

    private long priced() {
        for (var position = 1; position <= stops; position++) {
            var each = stop[position];
            if (!isBreak(each) && model.timed[each]) {
                plain = false;
                time += model.timePoints(each, begin[position]);
            }
        }
        if (!plain) {
            time += model.overtimePoints(index, begin[stops + 1]);
        }
        return legs + time + fits + model.weights.perShift() + model.loadPoints(index, work);
    }

    private boolean scheduleBackward() {
        latest[stops + 1] = model.shift[index].until();
        for (var position = stops; position > 0; position--) {
            var leave = model.free
                    ? latest[position + 1] - legSeconds[position]
                    : model.traffic.latestDeparture(latest[position + 1], legSeconds[position]);
            latest[position] = latest(stop[position], leave - lasting(stop[position]));
        }
        return true;
    }

    /** When one arrives there from the position before, which one left as early as possible. */
    int arrivalAt(int position) {
        return model.free
                ? depart[position - 1] + legSeconds[position - 1]
                : model.traffic.arrival(depart[position - 1], legSeconds[position - 1]);
    }

    int lasting(int each) {
        return isBreak(each) ? model.breakDuration[index][-each - 1] : model.duration[each];
    }

    /** When the stop begins after arriving then, or NEVER. */
    int begin(int each, int arrival) {
        if (isBreak(each)) {
            return arrival > model.breakUntil[index][-each - 1]
                    ? Model.NEVER
                    : Math.max(arrival, model.breakFrom[index][-each - 1]);
        }
        return model.start(each, arrival);
    }

    private int latest(int each, int bound) {
        if (isBreak(each)) {
            return Math.min(bound, model.breakUntil[index][-each - 1]);
        }
        return model.latestStart(each, bound);
    }
}
