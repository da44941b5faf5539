package io.aftercare.intake.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps the feeds going on every replica: new arrivals get positions soon, old events are swept. */
@Singleton
class FeedKeeper {
    private static final Logger LOG = Logger.getLogger(FeedKeeper.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Numbering numbering;
    private final Sweeping sweeping;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("partner-feeds").unstarted(this::numberUntilStopped);

    FeedKeeper(Numbering numbering, Sweeping sweeping) {
        this.numbering = numbering;
        this.sweeping = sweeping;
    }

    void begin(@Observes StartupEvent event) {
        thread.start();
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(Duration.ofSeconds(10));
    }

    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        sweeping.run();
    }

    private void numberUntilStopped() {
        var pause = Duration.ZERO;
        while (!stopped(pause)) {
            try {
                pause = numbering.run() > 0 ? Duration.ZERO : LOOK_EVERY;
            } catch (RuntimeException e) {
                LOG.warnf("Feeds wait: %s", e.getClass().getSimpleName());
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
}
