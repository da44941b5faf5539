package io.aftercare.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this replica; many rings while it works count as one. */
@ApplicationScoped
public class RelayBell {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Waits for a ring, at most this long; false when nobody rang. */
    boolean await(Duration atMost) throws InterruptedException {
        var woken = rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        rung.drainPermits();
        return woken;
    }
}
