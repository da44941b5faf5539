package io.aftercare.intake.bulkchange;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Which requests which call has changed, kept a day longer than answers are. */
@Singleton
class DoneItems {
    static final Duration LIFE = Duration.ofDays(8);

    private final DataSource database;
    private final Clock clock;

    DoneItems(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes, in the running transaction, that the call changes the request; false when it has done so already. */
    boolean note(byte[] callHash, UUID serviceRequestId) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO bulk_change_done (call_hash, service_request_id, done_at) VALUES (?, ?, ?)
                        ON CONFLICT DO NOTHING""")) {
            insert.setBytes(1, callHash);
            insert.setObject(2, serviceRequestId);
            insert.setObject(3, utc(clock.instant()));
            return insert.executeUpdate() == 1;
        }
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM bulk_change_done WHERE done_at < ?")) {
            delete.setObject(1, utc(clock.instant().minus(LIFE)));
            delete.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
