package io.aftercare.dispatch.change;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps the changes going on every replica: arrivals get positions soon, readers are woken, old changes are swept. */
@Singleton
class ChangeKeeper {
    private static final Logger LOG = Logger.getLogger(ChangeKeeper.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Numbering numbering;
    private final Sweeping sweeping;
    private final ChangeFeed feed;
    private final Bells bells;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("changes").unstarted(this::workUntilStopped);
    private long seen;

    ChangeKeeper(Numbering numbering, Sweeping sweeping, ChangeFeed feed, Bells bells) {
        this.numbering = numbering;
        this.sweeping = sweeping;
        this.feed = feed;
        this.bells = bells;
    }

    void begin(@Observes StartupEvent event) {
        thread.start();
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(Duration.ofSeconds(10));
    }

    @Scheduled(every = "10m", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        sweeping.run();
    }

    private void workUntilStopped() {
        var pause = Duration.ZERO;
        while (!stopped(pause)) {
            try {
                pause = numbering.run() > 0 ? Duration.ZERO : LOOK_EVERY;
                wakeReaders();
            } catch (RuntimeException e) {
                LOG.warnf("Changes wait: %s", e.getClass().getSimpleName());
                pause = PAUSE_AFTER_FAILURE;
            }
        }
    }

    /** Positions that another replica gave are noticed here, too. */
    private void wakeReaders() {
        if (!bells.isAnybodyWaiting()) {
            seen = 0;
            return;
        }
        if (seen == 0) {
            seen = feed.reach().head();
            bells.ringAll(); // They may have read before that.
            return;
        }
        var part = feed.after(seen);
        seen = part.next();
        bells.ring(part.changes());
    }

    private boolean stopped(Duration pause) {
        try {
            return stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
