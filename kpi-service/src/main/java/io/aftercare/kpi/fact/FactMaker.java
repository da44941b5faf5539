package io.aftercare.kpi.fact;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the facts about a second behind the journal, on whichever replica comes first. */
@Singleton
class FactMaker {
    private static final Logger LOG = Logger.getLogger(FactMaker.class);
    /** The events of one request come in groups; a pause makes one fact of a group, not one for each event. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private final Facts facts;
    private final MeterRegistry meters;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    FactMaker(Facts facts, MeterRegistry meters) {
        this.facts = facts;
        this.meters = meters;
    }

    void begin(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("fact-maker").start(this::makeUntilStopped);
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        var running = thread;
        if (running != null) {
            running.join(Duration.ofSeconds(10));
        }
    }

    private void makeUntilStopped() {
        var pause = PAUSE;
        while (!stopped(pause)) {
            try {
                var made = facts.make();
                meters.counter("aftercare.kpi.facts.made").increment(made);
                pause = made == Facts.BATCH ? Duration.ZERO : PAUSE;
            } catch (RuntimeException e) {
                LOG.warnf(e, "Facts could not be made");
                meters.counter("aftercare.kpi.facts.failures").increment();
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
