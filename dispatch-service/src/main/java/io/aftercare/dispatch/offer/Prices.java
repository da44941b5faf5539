package io.aftercare.dispatch.offer;

import io.aftercare.dispatch.assignment.Priority;
import java.time.Duration;

/** What is counted for a window. A thousand points are a kilometre of way. */
final class Prices {
    private static final int BROKEN_PROMISE = 100_000;
    /** A minute of the last capacity of a day; half of a day is a quarter of it. */
    private static final int MINUTE_OF_A_FULL_DAY = 1_000;

    private Prices() {}

    static Reckoning of(Ask ask, Span window, Placement placement, int dayFullInThousandths) {
        var minutes =
                Math.toIntExact(Duration.between(ask.from(), placement.from()).toMinutes());
        var waiting = Math.toIntExact((long) perDayOfWaiting(ask.priority()) * minutes / (24 * 60));
        var scarce = ask.work().toMinutes()
                * MINUTE_OF_A_FULL_DAY
                * dayFullInThousandths
                / 1_000
                * dayFullInThousandths
                / 1_000;
        return new Reckoning(
                Sum.of(
                        new Term(Term.Kind.SERVICE, worth(ask.priority())),
                        new Term(Term.Kind.WAITING, -waiting),
                        new Term(Term.Kind.PROMISE, ask.isPromiseKeptIn(window) ? 0 : -BROKEN_PROMISE)),
                Sum.of(
                        new Term(Term.Kind.WAY, placement.addedMetres()),
                        new Term(Term.Kind.CAPACITY, Math.toIntExact(scarce))));
    }

    private static int worth(Priority priority) {
        return switch (priority) {
            case P1 -> 400_000;
            case P2 -> 300_000;
            case P3 -> 240_000;
            case P4 -> 200_000;
        };
    }

    private static int perDayOfWaiting(Priority priority) {
        return switch (priority) {
            case P1 -> 120_000;
            case P2 -> 40_000;
            case P3 -> 10_000;
            case P4 -> 5_000;
        };
    }
}
