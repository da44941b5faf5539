package io.aftercare.kit.privacy;

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

/** Seals new audit entries about every second, on whichever replica comes first. */
@Singleton
class AuditSealer {
    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AuditChain chain;
    private final MeterRegistry meters;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    AuditSealer(AuditChain chain, MeterRegistry meters) {
        this.chain = chain;
        this.meters = meters;
    }

    void begin(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("audit-sealer").start(this::sealUntilStopped);
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        var running = thread;
        if (running != null) {
            running.join(Duration.ofSeconds(10));
        }
    }

    private void sealUntilStopped() {
        var pause = PAUSE;
        while (!stopped(pause)) {
            try {
                pause = chain.seal() == AuditChain.BATCH ? Duration.ZERO : PAUSE;
            } catch (RuntimeException e) {
                LOG.warnf(e, "Audit entries could not be sealed");
                meters.counter("aftercare.audit.seal.failures").increment();
                pause = PAUSE;
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
