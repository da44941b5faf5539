package io.aftercare.kit.http;

import io.aftercare.kit.sql.DeferredWrites;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of used keys and the answers they got. */
@Singleton
class IdempotencyKeys {
    static final Duration LIFE = Duration.ofDays(7);
    /** The SQL state of a key that exists. */
    static final String TAKEN = "23505";

    private static final int BATCH = 5_000;
    private static final String STORE =
            "INSERT INTO idempotency_key (scope_hash, request_hash, answer, created_at) VALUES (?, ?, ?, ?)";

    /** What is known about a key: it is being used now, it was used, or neither. */
    sealed interface Found {
        record Busy() implements Found {}

        record Fresh() implements Found {}

        record Used(byte[] requestHash, byte[] answer) implements Found {}
    }

    private final DataSource database;
    private final DeferredWrites writes;
    private final Clock clock;

    IdempotencyKeys(DataSource database, DeferredWrites writes, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * Locks the key until the transaction ends and reads its row, in one round trip. The row may be missed when the
     * other transaction commits between the snapshot and the lock; {@link #store} then finds it.
     */
    Found lockAndFind(IdempotentCall call) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        WITH busy AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(?) AS free)
                        SELECT busy.free, used.request_hash, used.answer
                        FROM busy LEFT JOIN idempotency_key used ON used.scope_hash = ?
                        """)) {
            query.setLong(1, call.lock());
            query.setBytes(2, call.scopeHash());
            try (var row = query.executeQuery()) {
                row.next();
                byte @Nullable [] requestHash = row.getBytes(2);
                if (requestHash != null) {
                    return new Found.Used(requestHash, row.getBytes(3));
                }
                return row.getBoolean(1) ? new Found.Fresh() : new Found.Busy();
            }
        }
    }

    /**
     * Stores the answer together with everything else that the transaction has left to write.
     *
     * @throws SQLException with {@link #TAKEN} when another transaction has stored one under the same key meanwhile
     */
    void store(IdempotentCall call, byte[] answer) throws SQLException {
        writes.add(STORE, call.scopeHash(), call.requestHash(), call.seal(answer), utc(clock.instant()));
        writes.flush();
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() throws SQLException {
        var deleted = BATCH;
        while (deleted == BATCH) {
            deleted = purgeBatch();
        }
    }

    private int purgeBatch() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("""
                        DELETE FROM idempotency_key WHERE scope_hash IN (
                            SELECT scope_hash FROM idempotency_key WHERE created_at < ?
                            ORDER BY created_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        """)) {
            delete.setObject(1, utc(clock.instant().minus(LIFE)));
            delete.setInt(2, BATCH);
            return delete.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
