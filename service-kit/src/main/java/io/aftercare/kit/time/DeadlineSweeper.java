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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fires deadlines soon after their moment. Every replica sweeps: it looks for due rows, and fires each in its own
 * transaction under a row lock that the other replicas skip, so a deadline has exactly one effect.
 */
@Singleton
public class DeadlineSweeper {
    private static final Logger LOG = Logger.getLogger(DeadlineSweeper.class);
    private static final int BATCH = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);

    private final DataSource dataSource;
    private final Clock clock;
    private final Map<String, DeadlineHandler> handlers = new HashMap<>();
    private final MeterRegistry meters;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    @Inject
    public DeadlineSweeper(
            DataSource dataSource, Clock clock, @All List<DeadlineHandler> handlers, MeterRegistry meters) {
        this.dataSource = dataSource;
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

    /** Stops for good, after the deadline that is being fired. */
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
                pause = sweep() > 0 ? Duration.ZERO : pause();
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

    /** Tries every deadline of one batch and returns how many of them this replica fired. */
    private int sweep() throws SQLException {
        var fired = 0;
        for (var deadline : due()) {
            if (stopping.getCount() == 0) {
                break;
            }
            if (fire(deadline)) {
                fired++;
            }
        }
        return fired;
    }

    private boolean fire(Due deadline) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var dueAt = claim(deadline);
                dueAt.ifPresent(moment -> {
                    handler(deadline).onDue(deadline.aggregateId(), moment);
                    meters.timer("aftercare.deadlines.lateness", "kind", deadline.kind())
                            .record(Duration.between(moment, clock.instant()));
                });
                return dueAt.isPresent();
            });
        } catch (RuntimeException e) {
            postpone(deadline, e);
            return false;
        }
    }

    private DeadlineHandler handler(Due deadline) {
        return Objects.requireNonNull(handlers.get(deadline.kind()));
    }

    private List<Due> due() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT kind, aggregate_id, due_at, attempts FROM deadline
                        WHERE next_attempt_at <= ? AND kind = ANY (?) ORDER BY next_attempt_at LIMIT ?""")) {
            select.setObject(1, now());
            select.setArray(
                    2, connection.createArrayOf("varchar", handlers.keySet().toArray()));
            select.setInt(3, BATCH);
            var due = new ArrayList<Due>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(new Due(
                            rows.getString(1),
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, OffsetDateTime.class),
                            rows.getInt(4)));
                }
            }
            return due;
        }
    }

    /**
     * Locks and deletes the row if it is still due; empty when another replica has it or it was moved or cancelled.
     * The handler may wait for a row that a request holds which itself waits for this deadline; the short lock
     * timeout makes the sweeper give way, not the request.
     */
    private Optional<Instant> claim(Due deadline) throws SQLException {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement("""
                        SELECT due_at, set_config('lock_timeout', '500ms', true) FROM deadline
                        WHERE kind = ? AND aggregate_id = ? AND next_attempt_at <= ? FOR UPDATE SKIP LOCKED""");
                var delete = connection.prepareStatement("DELETE FROM deadline WHERE kind = ? AND aggregate_id = ?")) {
            lock.setString(1, deadline.kind());
            lock.setObject(2, deadline.aggregateId());
            lock.setObject(3, now());
            try (var row = lock.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                delete.setString(1, deadline.kind());
                delete.setObject(2, deadline.aggregateId());
                delete.executeUpdate();
                return Optional.of(row.getObject(1, OffsetDateTime.class).toInstant());
            }
        }
    }

    private void postpone(Due deadline, RuntimeException failure) {
        LOG.warnf(
                failure,
                "Deadline failed, it will be tried again kind=%s aggregateId=%s attempts=%d",
                deadline.kind(),
                deadline.aggregateId(),
                deadline.attempts() + 1);
        meters.counter("aftercare.deadlines.failures", "kind", deadline.kind()).increment();
        var message = String.valueOf(failure);
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE deadline SET attempts = attempts + 1, next_attempt_at = ?, last_error = ?
                        WHERE kind = ? AND aggregate_id = ? AND due_at = ?""")) {
            update.setObject(1, now().plus(backoff(deadline.attempts())));
            update.setString(2, message.substring(0, Math.min(500, message.length())));
            update.setString(3, deadline.kind());
            update.setObject(4, deadline.aggregateId());
            update.setObject(5, deadline.dueAt());
            update.executeUpdate();
        } catch (SQLException e) {
            LOG.warnf(e, "Deadline could not be postponed kind=%s", deadline.kind());
        }
    }

    private static Duration backoff(int attempts) {
        var grown = FIRST_BACKOFF.multipliedBy(1L << Math.min(attempts, 16));
        return grown.compareTo(LONGEST_BACKOFF) < 0 ? grown : LONGEST_BACKOFF;
    }

    private Duration pause() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select =
                        connection.prepareStatement("SELECT min(next_attempt_at) FROM deadline WHERE kind = ANY (?)")) {
            select.setArray(
                    1, connection.createArrayOf("varchar", handlers.keySet().toArray()));
            try (var row = select.executeQuery()) {
                var next = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
                var pause = next == null ? LONGEST_PAUSE : Duration.between(now(), next);
                if (pause.isNegative()) {
                    return Duration.ofMillis(10);
                }
                return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
            }
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A row that was due when the batch was read. */
    private record Due(String kind, UUID aggregateId, OffsetDateTime dueAt, int attempts) {}
}
