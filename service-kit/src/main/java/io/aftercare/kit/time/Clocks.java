package io.aftercare.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The clock of a service: UTC, in the microseconds that PostgreSQL keeps, so that a value read back is equal. */
final class Clocks {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private Clocks() {}

    @Produces
    @Singleton
    @DefaultBean
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
