package io.aftercare.kit.events;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tries parked events again, the first of each key only, with growing pauses. */
final class Redriver implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Redriver.class);
    private static final long LOOK_EVERY_MS = 200;
    private static final long PAUSE_AFTER_FAILURE_MS = 1_000;

    private final EventsConfig.Consumer config;
    private final EventHandling handling;
    private final ParkedEvents parked;
    private final Thread thread;
    private volatile boolean running = true;

    Redriver(EventsConfig config, EventHandling handling, ParkedEvents parked) {
        this.config = config.consumer();
        this.handling = handling;
        this.parked = parked;
        this.thread = Thread.ofPlatform().name("parked-events").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                if (!redriveOne()) {
                    Thread.sleep(LOOK_EVERY_MS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Parked events wait: %s", Failures.reasonOf(e));
                pause();
            }
        }
    }

    private boolean redriveOne() {
        var redriven = handling.redriveNext();
        if (redriven == null) {
            return false;
        }
        var failure = redriven.failure();
        if (failure != null) {
            var due = redriven.due();
            parked.failedAgain(due.id(), Failures.reasonOf(failure), pauseAfter(due.attempts(), failure));
        }
        return true;
    }

    private @Nullable Duration pauseAfter(int attempts, RuntimeException failure) {
        if (attempts >= config.triesWhenParked() && !Failures.isTransient(failure)) {
            LOG.errorf("Parked event needs an administrator: %s", Failures.reasonOf(failure));
            return null;
        }
        var doubled = config.firstPause().multipliedBy(1L << Math.min(attempts, 16));
        return doubled.compareTo(config.longestPause()) < 0 ? doubled : config.longestPause();
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE_MS);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
