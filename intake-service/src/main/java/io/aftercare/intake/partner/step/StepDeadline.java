package io.aftercare.intake.partner.step;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_AFTER;

import io.aftercare.kit.time.DeadlineHandler;
import io.aftercare.kit.time.Deadlines;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Begins the work on a partner's steps on a thread of its own, so that no other deadline waits for Keycloak. The
 * deadline is set again for the case that this replica dies meanwhile.
 */
@Singleton
class StepDeadline implements DeadlineHandler {
    private static final Logger LOG = Logger.getLogger(StepDeadline.class);

    /** Longer than a step can take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final StepWork work;
    private final Deadlines deadlines;
    private final Clock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("partner-step-", 0).factory());

    StepDeadline(StepWork work, Deadlines deadlines, Clock clock) {
        this.work = work;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return PartnerSteps.DEADLINE;
    }

    @Override
    public void onDue(UUID partnerId, Instant dueAt) {
        deadlines.set(PartnerSteps.DEADLINE, partnerId, clock.instant().plus(LEASE));
        threads.execute(() -> workOn(partnerId));
    }

    private void workOn(UUID partnerId) {
        try {
            work.workOn(partnerId);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Partner waits for its lease to end partnerId=%s: %s",
                    partnerId, e.getClass().getSimpleName());
        }
    }

    /** After the sweeper, which would find nobody to take what it fires last. */
    void end(@Observes @Priority(LIBRARY_AFTER) ShutdownEvent event) {
        threads.shutdownNow();
    }
}
