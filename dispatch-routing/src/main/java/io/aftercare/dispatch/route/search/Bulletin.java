package io.aftercare.dispatch.route.search;

import io.aftercare.dispatch.route.Watch;

/** Tells the watch of a better plan: the first one at once, then one after each pause if there is any. */
final class Bulletin {
    private final Watch watch;
    private final State state;
    private final Insertions insertions;
    private long lastTold = Long.MAX_VALUE;
    private long nextAfter = Long.MIN_VALUE;

    Bulletin(Watch watch, State state, Insertions insertions) {
        this.watch = watch;
        this.state = state;
        this.insertions = insertions;
    }

    /** The best plan is the one that the state has noted; the search goes on with another one. */
    void consider(long best, Search.Progress progress) {
        if (watch.equals(Watch.NOBODY) || best >= lastTold || progress.nanos() < nextAfter) {
            return;
        }
        lastTold = best;
        var noted = state.noted();
        watch.best().accept(new Report(noted).plan(new Refusals(noted, insertions), progress.steps()));
        nextAfter = progress.nanos() + watch.every().toNanos();
    }
}
