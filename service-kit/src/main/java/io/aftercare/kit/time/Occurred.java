package io.aftercare.kit.time;

import io.aftercare.kit.http.InvalidField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a step really happened: now, or earlier when it is recorded later (offline technicians, replays). */
public final class Occurred {
    /** How far the clock of a caller may run ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private Occurred() {}

    /**
     * The moment of a step, in microseconds.
     *
     * @param given the field {@code at} of the request; now when it is missing
     * @param previous when the aggregate took its previous step
     * @throws InvalidField (400) when it lies in the future or before the previous step
     */
    public static Instant at(@Nullable Instant given, Instant previous, Clock clock) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (given == null) {
            // Replicas' clocks differ a little; a step never lies before the one that it followed.
            return now.isBefore(previous) ? previous : now;
        }
        var at = first(given, clock);
        if (at.isBefore(previous)) {
            throw new InvalidField("at", "not-before-previous-step", "The step lies before the previous one");
        }
        return at;
    }

    /** The moment of a first step, which no other one came before. */
    public static Instant first(@Nullable Instant given, Clock clock) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (given == null) {
            return now;
        }
        if (given.isAfter(now.plus(TOLERANCE))) {
            throw new InvalidField("at", "not-in-future", "The step lies in the future");
        }
        return given.truncatedTo(ChronoUnit.MICROS);
    }
}
