package io.aftercare.dispatch.position;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Deletes positions that were kept long enough; each replica tries, and what is gone is gone. */
@ApplicationScoped
class PositionSweep {
    private final Positions positions;
    private final Clock clock;

    PositionSweep(Positions positions, Clock clock) {
        this.positions = positions;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        positions.sweep(clock.instant());
    }
}
