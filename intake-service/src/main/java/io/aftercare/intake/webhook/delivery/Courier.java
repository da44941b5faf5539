package io.aftercare.intake.webhook.delivery;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.webhook.delivery.Leases.Lease;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends to many receivers side by side, on every replica: each receiver has a virtual thread of its own while it gets
 * letters, so one that hangs holds up nobody but itself.
 */
@Singleton
class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int CLAIM_AT_ONCE = 32;
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LAST_LETTERS = Duration.ofSeconds(5);

    private final Leases leases;
    private final Round round;
    private final Semaphore free;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService rounds = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());
    private final Thread thread = Thread.ofPlatform().daemon().name("webhooks").unstarted(this::workUntilStopped);

    Courier(Leases leases, Round round, IntakeConfig config) {
        this.leases = leases;
        this.round = round;
        this.free = new Semaphore(config.webhook().receiversAtOnce());
    }

    void begin(@Observes StartupEvent event) {
        start();
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    void start() {
        thread.start();
    }

    /** Lets letters that are under way come to their end, though not for long. */
    void stop() throws InterruptedException {
        stopping.countDown();
        thread.join(LAST_LETTERS);
        rounds.shutdown();
        if (!rounds.awaitTermination(LAST_LETTERS.toMillis(), TimeUnit.MILLISECONDS)) {
            rounds.shutdownNow();
        }
    }

    private void workUntilStopped() {
        var pause = Duration.ZERO;
        while (!stopped(pause)) {
            try {
                pause = work() ? Duration.ZERO : LOOK_EVERY;
            } catch (RuntimeException e) {
                LOG.warnf("Webhooks wait: %s", e.getClass().getSimpleName());
                pause = PAUSE_AFTER_FAILURE;
            }
        }
    }

    private boolean stopped(Duration pause) {
        try {
            return stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Begins a round for every receiver that waits and fits in; answers whether there was one. */
    private boolean work() {
        var places = Math.min(free.availablePermits(), CLAIM_AT_ONCE);
        if (places == 0) {
            return false;
        }
        var claimed = leases.claim(places);
        for (var lease : claimed) {
            free.acquireUninterruptibly();
            rounds.execute(() -> run(lease));
        }
        return !claimed.isEmpty();
    }

    private void run(Lease lease) {
        try {
            round.run(lease);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Webhook waits for its lease to end webhookId=%s: %s",
                    lease.endpointId(), e.getClass().getSimpleName());
        } finally {
            free.release();
        }
    }
}
