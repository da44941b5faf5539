package io.aftercare.intake.export;

import io.aftercare.kit.privacy.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Destroys files whose time is over, with the keys of their exports; what is left of an export goes a month later. */
@Singleton
class ExportExpiry {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final DataSource database;
    private final Vault vault;
    private final Clock clock;

    ExportExpiry(DataSource database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        QuarkusTransaction.requiringNew().run(() -> {
            expired().forEach(vault::erase);
            forget();
        });
    }

    private List<UUID> expired() {
        try (var connection = database.getConnection();
                var expire = connection.prepareStatement("""
                        WITH over AS (
                            SELECT id FROM service_request_export WHERE status = 'DONE' AND expires_at <= ?
                            LIMIT 100 FOR UPDATE SKIP LOCKED),
                        parts AS (
                            DELETE FROM service_request_export_part USING over WHERE export_id = over.id)
                        UPDATE service_request_export e SET status = 'EXPIRED' FROM over WHERE e.id = over.id
                        RETURNING e.id""")) {
            expire.setObject(1, utc(clock.instant()));
            try (var rows = expire.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Exports cannot be expired", e);
        }
    }

    private void forget() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("""
                        DELETE FROM service_request_export WHERE status IN ('EXPIRED', 'FAILED') AND created_at < ?""")) {
            delete.setObject(1, utc(clock.instant().minus(REMEMBERED)));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Exports cannot be forgotten", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
