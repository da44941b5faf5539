package io.aftercare.dispatch.route.search;

import java.util.Arrays;

/**
 * The plan that is being changed, and what is needed to take a step back: a route is copied before its first change in
 * a step, and the copies return when the step is refused.
 */
final class State {
    /** Each visit is put in at most once in a step; taking out and moving breaks is less. */
    private static final int MOST_CHANGES_IN_A_STEP = 200_000;

    final Model model;
    final Route[] routes;
    /** The routes' versions side by side. */
    final long[] versions;

    /** The route of each visit, or -1. */
    final int[] routeOf;

    final int[] absent;
    int absentCount;
    /** Visits in routes, routes with visits. */
    int planned;

    int used;
    /** The cost of all routes; what leaving out costs is counted apart. */
    long cost;
    /** The routes that an insertion may look at: one unused of each kind unless they are closed, then all used ones. */
    final int[] candidates;

    private int candidateCount;
    private boolean closed;
    private boolean candidatesStale = true;
    private long lastVersion;

    private final Route[] spare;
    private final int[] touched;
    private final boolean[] isTouched;
    private int touchedCount;
    private final int[] absentBefore;
    private int absentCountBefore;
    private long costBefore;
    private int plannedBefore;
    private int usedBefore;
    private final int[][] keptOrder;
    private final long[] keptVersion;

    State(Model model) {
        this.model = model;
        routes = new Route[model.shifts];
        versions = new long[model.shifts];
        spare = new Route[model.shifts];
        candidates = new int[model.shifts];
        touched = new int[model.shifts];
        isTouched = new boolean[model.shifts];
        keptOrder = new int[model.shifts][];
        keptVersion = new long[model.shifts];
        routeOf = new int[model.visits];
        absent = new int[model.visits];
        absentBefore = new int[model.visits];
        Arrays.fill(routeOf, -1);
        for (var visit = 0; visit < model.visits; visit++) {
            absent[absentCount++] = visit;
        }
        for (var index = 0; index < model.shifts; index++) {
            routes[index] = new Route(model, index);
            spare[index] = new Route(model, index);
            if (!reschedule(index)) {
                throw new IllegalArgumentException(
                        "Shift " + model.shift[index].id() + " is too short for its breaks and its way");
            }
        }
        begin();
    }

    /** From here on everything can be taken back. */
    void begin() {
        for (var each = 0; each < touchedCount; each++) {
            isTouched[touched[each]] = false;
        }
        touchedCount = 0;
        System.arraycopy(absent, 0, absentBefore, 0, absentCount);
        absentCountBefore = absentCount;
        costBefore = cost;
        plannedBefore = planned;
        usedBefore = used;
    }

    void takeBack() {
        for (var each = 0; each < touchedCount; each++) {
            var index = touched[each];
            var kept = spare[index];
            spare[index] = routes[index];
            routes[index] = kept;
            versions[index] = kept.version;
            for (var position = 1; position <= kept.stops; position++) {
                if (!Route.isBreak(kept.stop[position])) {
                    routeOf[kept.stop[position]] = index;
                }
            }
        }
        System.arraycopy(absentBefore, 0, absent, 0, absentCountBefore);
        absentCount = absentCountBefore;
        for (var each = 0; each < absentCount; each++) {
            routeOf[absent[each]] = -1;
        }
        candidatesStale |= used != usedBefore;
        cost = costBefore;
        planned = plannedBefore;
        used = usedBefore;
        begin();
    }

    boolean isTouched(int index) {
        return isTouched[index];
    }

    /** Must be called before a route changes. */
    Route touch(int index) {
        if (!isTouched[index]) {
            isTouched[index] = true;
            touched[touchedCount++] = index;
            spare[index].copyFrom(routes[index]);
        }
        return routes[index];
    }

    /** Takes the marked visits out; false when the rest of the route does not work without them. */
    boolean remove(int index, boolean[] marked) {
        var route = touch(index);
        for (var position = 1; position <= route.stops; position++) {
            if (marked[position]) {
                routeOf[route.stop[position]] = -1;
                absent[absentCount++] = route.stop[position];
                planned--;
            }
        }
        var before = route.visits;
        cost -= route.cost;
        route.removeMarked(marked);
        noteUse(before, route.visits);
        var works = reschedule(index);
        cost += route.cost;
        return works;
    }

    /** Puts the visit into the route behind the position; the caller takes it off the absent ones. */
    boolean insert(int visit, int index, int position) {
        var route = touch(index);
        cost -= route.cost;
        route.insert(position, visit);
        routeOf[visit] = index;
        planned++;
        noteUse(route.visits - 1, route.visits);
        var works = reschedule(index);
        cost += route.cost;
        return works;
    }

    /** After the order of a touched route was changed by hand. */
    boolean reorder(int index, long costOfOldOrder) {
        var works = reschedule(index);
        cost += routes[index].cost - costOfOldOrder;
        return works;
    }

    private boolean reschedule(int index) {
        versions[index] = ++lastVersion;
        return routes[index].schedule(lastVersion);
    }

    private void noteUse(int before, int after) {
        if (before == 0 != (after == 0)) {
            used += after == 0 ? -1 : 1;
            candidatesStale = true;
        }
    }

    /** What leaving out all that is absent costs. */
    long leftOut() {
        var sum = 0L;
        for (var each = 0; each < absentCount; each++) {
            sum += model.leftOut[absent[each]];
        }
        return sum;
    }

    long score() {
        return cost + leftOut();
    }

    /** Versions have run out: numbers them anew. The memory of insertions must be emptied with it. */
    void renumber() {
        lastVersion = 0;
        for (var index = 0; index < routes.length; index++) {
            var isKept = keptVersion[index] == routes[index].version;
            routes[index].version = ++lastVersion;
            versions[index] = lastVersion;
            keptVersion[index] = isKept ? lastVersion : 0;
        }
    }

    boolean versionsRunOut() {
        return lastVersion > Insertions.LAST_VERSION - MOST_CHANGES_IN_A_STEP;
    }

    /** Notes the present plan as the one to go back to; copies only routes that are not noted so already. */
    void keep() {
        for (var index = 0; index < routes.length; index++) {
            if (keptVersion[index] != routes[index].version) {
                keptVersion[index] = routes[index].version;
                keptOrder[index] = routes[index].order();
            }
        }
    }

    /** The noted plan as a state of its own; this one goes on. */
    State noted() {
        var copy = new State(model);
        for (var index = 0; index < routes.length; index++) {
            copy.become(index, keptOrder[index]);
        }
        copy.collectAbsent();
        return copy;
    }

    /** Goes back to the noted plan; a step cannot be taken back over this. */
    void restore() {
        Arrays.fill(routeOf, -1);
        cost = 0;
        planned = 0;
        used = 0;
        for (var index = 0; index < routes.length; index++) {
            var route = routes[index];
            if (keptVersion[index] != route.version) {
                route.become(keptOrder[index]);
                reschedule(index);
                keptVersion[index] = route.version;
            }
            for (var stop : keptOrder[index]) {
                if (!Route.isBreak(stop)) {
                    routeOf[stop] = index;
                }
            }
            cost += route.cost;
            planned += route.visits;
            used += route.visits > 0 ? 1 : 0;
        }
        collectAbsent();
        begin();
    }

    /** Whatever has no route is absent. */
    void collectAbsent() {
        absentCount = 0;
        for (var visit = 0; visit < routeOf.length; visit++) {
            if (routeOf[visit] < 0) {
                absent[absentCount++] = visit;
            }
        }
        candidatesStale = true;
    }

    /** Gives the route this order if that works; the caller collects the absent ones. */
    boolean become(int index, int[] order) {
        var route = touch(index);
        var before = route.order();
        var costBeforehand = route.cost;
        release(route);
        route.become(order);
        var works = reschedule(index);
        if (!works) {
            route.become(before);
            reschedule(index);
        }
        cost += route.cost - costBeforehand;
        for (var stop : route.order()) {
            if (!Route.isBreak(stop)) {
                routeOf[stop] = index;
            }
        }
        planned += route.visits;
        noteUse(0, route.visits);
        return works;
    }

    private void release(Route route) {
        for (var stop : route.order()) {
            if (!Route.isBreak(stop)) {
                routeOf[stop] = -1;
            }
        }
        planned -= route.visits;
        noteUse(route.visits, 0);
    }

    /** Whether unused shifts may come into use. */
    void closeUnused(boolean close) {
        closed = close;
        candidatesStale = true;
    }

    boolean isKeptFree(int index) {
        return closed && routes[index].visits == 0;
    }

    int candidates() {
        if (candidatesStale) {
            candidatesStale = false;
            candidateCount = 0;
            var seen = new boolean[model.kinds];
            for (var index = 0; index < model.shifts && !closed; index++) {
                if (routes[index].visits == 0 && !seen[model.kind[index]]) {
                    seen[model.kind[index]] = true;
                    candidates[candidateCount++] = index;
                }
            }
            for (var index = 0; index < model.shifts; index++) {
                if (routes[index].visits > 0) {
                    candidates[candidateCount++] = index;
                }
            }
        }
        return candidateCount;
    }
}
