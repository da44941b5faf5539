package io.aftercare.dispatch.offer;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Priority;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks an appointment for.
 *
 * @param from before which nobody may come
 * @param until after which no window begins
 * @param work how long it will take at the place
 * @param promisedUntil until when somebody was promised to come; absent when nothing was
 */
public record Ask(
        Place place,
        Priority priority,
        Instant from,
        Instant until,
        Duration work,
        @Nullable Instant promisedUntil) {
    public Ask {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("Nothing lies between " + from + " and " + until);
        }
        if (!work.isPositive()) {
            throw new IllegalArgumentException("Work takes time, not " + work);
        }
    }

    /** Whether somebody who comes by the end of this window keeps what was promised. */
    boolean isPromiseKeptIn(Span window) {
        return promisedUntil == null || !window.until().isAfter(promisedUntil);
    }
}
