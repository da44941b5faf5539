package io.aftercare.dispatch.route;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Hears of the best plan so far while the search goes on, at most once in a while; listening changes nothing about the
 * search but the time that it has.
 */
public record Watch(Duration every, Consumer<Plan> best) {
    /** Nobody listens. */
    public static final Watch NOBODY = new Watch(Duration.ofDays(365), _ -> {});

    public Watch {
        if (every.isNegative()) {
            throw new IllegalArgumentException("A pause cannot last " + every);
        }
    }
}
