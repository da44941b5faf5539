package io.aftercare.intake.webhook.delivery;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Who works for which receiver. A lease outlasts one letter by far and is renewed with each, so it runs out only when
 * its replica is gone.
 */
@Singleton
class Leases {
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private final DataSource database;
    private final Clock clock;
    private final double seconds;

    Leases(DataSource database, Clock clock, IntakeConfig config) {
        this.database = database;
        this.clock = clock;
        this.seconds = config.webhook().answerTimeout().plus(MARGIN).toMillis() / 1000.0;
    }

    /** The right to send to one receiver, for a while. */
    record Lease(UUID endpointId, UUID token) {}

    /** Where the holder of a lease has come with its receiver. */
    record Place(long position, int failures, @Nullable Instant failingSince) {}

    /** Takes receivers that have something to get and that nobody works for, those first that waited longest. */
    List<Lease> claim(int atMost) {
        try (var connection = database.getConnection();
                var claim = connection.prepareStatement("""
                        WITH due AS (
                            SELECT p.endpoint_id FROM webhook_progress p JOIN webhook_endpoint e ON e.id = p.endpoint_id
                            LEFT JOIN partner_feed f ON f.partner = e.partner
                            WHERE e.status = 'ACTIVE' AND p.leased_until < clock_timestamp() AND p.next_attempt_at <= ?
                                AND (p.position < f.head OR EXISTS (SELECT 1 FROM webhook_delivery d
                                    WHERE d.endpoint_id = p.endpoint_id AND d.status = 'PENDING'
                                        AND (d.next_attempt_at <= ? OR p.failures >= ?)))
                            ORDER BY p.leased_until LIMIT ? FOR UPDATE OF p SKIP LOCKED)
                        UPDATE webhook_progress p SET lease = gen_random_uuid(),
                            leased_until = clock_timestamp() + make_interval(secs => ?)
                        FROM due WHERE p.endpoint_id = due.endpoint_id RETURNING p.endpoint_id, p.lease""")) {
            claim.setObject(1, now());
            claim.setObject(2, now());
            claim.setInt(3, RetryPolicy.FAILING_AFTER);
            claim.setInt(4, atMost);
            claim.setDouble(5, seconds);
            try (var rows = claim.executeQuery()) {
                var leases = new ArrayList<Lease>();
                while (rows.next()) {
                    leases.add(new Lease(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
                return leases;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Receivers cannot be claimed", e);
        }
    }

    /** Renews the lease and locks its row to the end of the transaction; empty when the lease has run out. */
    Optional<Place> renew(Connection connection, Lease lease) throws SQLException {
        try (var renew = connection.prepareStatement("""
                UPDATE webhook_progress SET leased_until = clock_timestamp() + make_interval(secs => ?)
                WHERE endpoint_id = ? AND lease = ? AND leased_until > clock_timestamp()
                RETURNING position, failures, failing_since""")) {
            renew.setDouble(1, seconds);
            renew.setObject(2, lease.endpointId());
            renew.setObject(3, lease.token());
            try (var row = renew.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var since = row.getObject(3, OffsetDateTime.class);
                return Optional.of(new Place(row.getLong(1), row.getInt(2), since == null ? null : since.toInstant()));
            }
        }
    }

    void release(Lease lease) {
        try (var connection = database.getConnection();
                var release = connection.prepareStatement("""
                        UPDATE webhook_progress SET lease = NULL, leased_until = clock_timestamp()
                        WHERE endpoint_id = ? AND lease = ?""")) {
            release.setObject(1, lease.endpointId());
            release.setObject(2, lease.token());
            release.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("A receiver cannot be given back", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
