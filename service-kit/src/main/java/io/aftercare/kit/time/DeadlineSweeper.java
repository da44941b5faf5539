package io.aftercare.kit.time;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fires deadlines soon after their moment. Every replica sweeps: it looks for due rows, and fires them under row locks
 * that the other replicas skip, so a deadline has exactly one effect. Each has a transaction of its own, unless its
 * handler takes many together; those that fail together are tried one by one.
 */
@Singleton
public class DeadlineSweeper {
    private static final Logger LOG = Logger.getLogger(DeadlineSweeper.class);
    private static final int BATCH = 100;
    /** A little rest lets those gather that may share a transaction. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);

    private final PendingDeadlines deadlines;
    private final Clock clock;
    private final Map<String, DeadlineHandler> handlers = new HashMap<>();
    private final MeterRegistry meters;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    @Inject
    public DeadlineSweeper(
            DataSource dataSource, Clock clock, @All List<DeadlineHandler> handlers, MeterRegistry meters) {
        this.deadlines = new PendingDeadlines(dataSource, clock);
        this.clock = clock;
        this.meters = meters;
        for (var handler : handlers) {
            if (this.handlers.putIfAbsent(handler.kind(), handler) != null) {
                throw new IllegalStateException("Two handlers for deadlines of kind " + handler.kind());
            }
        }
    }

    void begin(@Observes StartupEvent event) {
        start();
    }

    void end(@Observes ShutdownEvent event) {
        stop();
    }

    /** Starts sweeping on a thread of its own; does nothing where nobody handles deadlines. */
    public void start() {
        if (!handlers.isEmpty()) {
            thread = Thread.ofPlatform().daemon().name("deadlines").start(this::sweepUntilStopped);
        }
    }

    /** Stops for good, after the deadlines that are being fired. */
    public void stop() {
        stopping.countDown();
        var running = thread;
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void sweepUntilStopped() {
        var pause = Duration.ZERO;
        while (!stopped(pause)) {
            try {
                pause = sweep() ? Duration.ZERO : pause();
            } catch (SQLException | RuntimeException e) {
                LOG.warnf(e, "Deadlines could not be swept");
                meters.counter("aftercare.deadlines.sweep.failures").increment();
                pause = LONGEST_PAUSE;
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

    /** Fires what is due of each kind, one batch at most, and tells whether to go on without a pause. */
    private boolean sweep() throws SQLException {
        var more = false;
        for (var kind : deadlines.due(handlers.keySet(), BATCH).entrySet()) {
            var handler = Objects.requireNonNull(handlers.get(kind.getKey()));
            var due = kind.getValue();
            if (handler instanceof DeadlineBatchHandler together) {
                more |= fireCrowd(together, due) > 0 && due.size() == BATCH;
            } else {
                more |= fireEach(handler, due) > 0;
            }
        }
        return more;
    }

    /** Those that have failed before, or are alone, have a transaction of their own. */
    private int fireCrowd(DeadlineBatchHandler handler, List<DueDeadline> due) {
        var alone =
                due.stream().collect(Collectors.partitioningBy(deadline -> due.size() == 1 || deadline.attempts() > 0));
        var fired = alone.get(false).isEmpty() ? 0 : fireTogether(handler);
        return fired + fireEach(handler, alone.get(true));
    }

    private int fireTogether(DeadlineBatchHandler handler) {
        var left = new ArrayList<DueDeadline>();
        var fired = 0;
        try {
            var reserved = QuarkusTransaction.requiringNew().call(() -> {
                left.addAll(deadlines.claimNew(handler.kind(), BATCH));
                return fire(handler, List.copyOf(left));
            });
            left.removeAll(reserved);
            fired = reserved.size();
        } catch (RuntimeException e) {
            LOG.infof(e, "Deadlines failed together, each is tried alone kind=%s", handler.kind());
            meters.counter("aftercare.deadlines.batch.failures", "kind", handler.kind())
                    .increment();
        }
        return fired + fireEach(handler, left);
    }

    private List<DueDeadline> fire(DeadlineBatchHandler handler, List<DueDeadline> claimed) throws SQLException {
        var reserved = handler.reserve(claimed);
        deadlines.delete(handler.kind(), reserved);
        handler.onDue(reserved);
        reserved.forEach(this::noteLateness);
        return reserved;
    }

    private int fireEach(DeadlineHandler handler, List<DueDeadline> due) {
        var fired = 0;
        for (var deadline : due) {
            if (stopping.getCount() == 0) {
                break;
            }
            if (fire(handler, deadline)) {
                fired++;
            }
        }
        return fired;
    }

    private boolean fire(DeadlineHandler handler, DueDeadline deadline) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var dueAt = deadlines.claim(deadline);
                dueAt.ifPresent(moment -> {
                    handler.onDue(deadline.aggregateId(), moment);
                    noteLateness(deadline);
                });
                return dueAt.isPresent();
            });
        } catch (RuntimeException e) {
            postpone(deadline, e);
            return false;
        }
    }

    private void noteLateness(DueDeadline deadline) {
        meters.timer("aftercare.deadlines.lateness", "kind", deadline.kind())
                .record(Duration.between(deadline.dueAt(), clock.instant()));
    }

    private void postpone(DueDeadline deadline, RuntimeException failure) {
        LOG.warnf(
                failure,
                "Deadline failed, it will be tried again kind=%s aggregateId=%s attempts=%d",
                deadline.kind(),
                deadline.aggregateId(),
                deadline.attempts() + 1);
        meters.counter("aftercare.deadlines.failures", "kind", deadline.kind()).increment();
        try {
            deadlines.postpone(deadline, backoff(deadline.attempts()), String.valueOf(failure));
        } catch (SQLException e) {
            LOG.warnf(e, "Deadline could not be postponed kind=%s", deadline.kind());
        }
    }

    private static Duration backoff(int attempts) {
        var grown = FIRST_BACKOFF.multipliedBy(1L << Math.min(attempts, 16));
        return grown.compareTo(LONGEST_BACKOFF) < 0 ? grown : LONGEST_BACKOFF;
    }

    private Duration pause() throws SQLException {
        var next = deadlines.untilNext(handlers.keySet()).orElse(LONGEST_PAUSE);
        if (next.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }
}
