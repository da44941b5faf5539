package io.aftercare.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the service in tests. It runs with the machine's clock until it is moved; inject it and call
 * {@link #reset} when done.
 */
@Alternative
@Priority(1)
@Singleton
public class SettableClock extends Clock {
    private static final Clock MACHINE = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    private volatile Duration ahead = Duration.ZERO;

    /** Moves the clock by this much; it runs on from there. */
    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    /** Puts the clock to this moment; it runs on from there. */
    public void set(Instant moment) {
        ahead = Duration.between(MACHINE.instant(), moment).truncatedTo(ChronoUnit.MICROS);
    }

    /** Back to the machine's clock. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return MACHINE.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.fixed(instant(), zone);
    }
}
