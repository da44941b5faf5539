package io.aftercare.dispatch.plan;

import io.aftercare.dispatch.planning.PlanRules;
import io.aftercare.kit.ids.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The threads of this replica that search for plans: each takes the oldest one that nobody works on. */
@Singleton
class PlanWorkers {
    private static final Logger LOG = Logger.getLogger(PlanWorkers.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    private final PlanDesk desk;
    private final PlanRules rules;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    PlanWorkers(PlanDesk desk, PlanRules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    void begin(@Observes StartupEvent event) {
        for (var number = 1; number <= rules.atOnce(); number++) {
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("plans-" + number)
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::workUntilStopped));
        }
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        desk.stopAll();
        stopping.countDown();
        for (var thread : threads) {
            thread.join(LONGEST_GOODBYE);
        }
    }

    private void workUntilStopped() {
        while (stopping.getCount() > 0) {
            if (!work() && isStoppedWithin(PAUSE)) {
                return;
            }
        }
    }

    /** False when there was nothing to do. */
    private boolean work() {
        try {
            var runner = Ids.next();
            var taken = QuarkusTransaction.requiringNew().call(() -> desk.take(runner));
            taken.ifPresent(planId -> new PlanSearch(desk, planId, runner).run());
            return taken.isPresent();
        } catch (RuntimeException e) {
            LOG.warnf(e, "Plans could not be worked on");
            return false;
        }
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
