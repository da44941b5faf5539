package io.aftercare.journeys.replay;

import org.jspecify.annotations.Nullable;

/** A request did not move any more for as long as the replay is patient. */
final class Stuck extends RuntimeException {
    Stuck(String where, @Nullable RuntimeException last) {
        super("does not move on: " + where, last);
    }
}
