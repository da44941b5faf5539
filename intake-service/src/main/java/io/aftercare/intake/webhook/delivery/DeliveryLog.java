package io.aftercare.intake.webhook.delivery;

import io.aftercare.intake.feed.PublicTypes;
import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.webhook.post.Failure;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.sql.DatabaseUnavailable;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What was sent to receivers: events only, which hold no personal data, and of answers no more than the status. */
@Singleton
class DeliveryLog {
    private static final int BATCH = 5_000;
    private static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    private final DataSource database;
    private final Clock clock;
    private final IntakeConfig.Webhook config;

    DeliveryLog(DataSource database, Clock clock, IntakeConfig config) {
        this.database = database;
        this.clock = clock;
        this.config = config.webhook();
    }

    /** Newest first; one more than the limit shows that there is a next page. */
    List<DeliveryView> newest(UUID endpointId, @Nullable DeliveryStatus status, @Nullable Cursor after, int limit) {
        var place = after == null ? START : after;
        var sql = "SELECT * FROM webhook_delivery WHERE endpoint_id = ? AND (created_at, id) < (?, ?)"
                + (status == null ? "" : " AND status = '" + status.name() + "'")
                + " ORDER BY created_at DESC, id DESC LIMIT ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, endpointId);
            select.setObject(2, place.at().atOffset(ZoneOffset.UTC));
            select.setObject(3, place.id());
            select.setInt(4, limit + 1);
            return views(select);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Sends a delivery again, whatever became of it; empty when the webhook has no such delivery. */
    Optional<DeliveryView> sendAgain(UUID endpointId, UUID deliveryId) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE webhook_delivery SET status = 'PENDING', failures = 0, next_attempt_at = ?
                        WHERE id = ? AND endpoint_id = ? RETURNING *""")) {
            update.setObject(1, now());
            update.setObject(2, deliveryId);
            update.setObject(3, endpointId);
            return views(update).stream().findFirst();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Adds an event that tells nothing but that the receiver can be reached. */
    DeliveryView ping(UUID endpointId) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO webhook_delivery (id, endpoint_id, event_id, type, status, created_at,
                            next_attempt_at)
                        VALUES (?, ?, ?, ?, 'PENDING', ?, ?) RETURNING *""")) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, endpointId);
            insert.setObject(3, Ids.next());
            insert.setString(4, Outgoing.PING);
            insert.setObject(5, now());
            insert.setObject(6, now());
            return views(insert).getFirst();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetFinished() throws SQLException {
        var deleted = BATCH;
        while (deleted == BATCH) {
            deleted = forgetBatch();
        }
    }

    private int forgetBatch() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("""
                        DELETE FROM webhook_delivery WHERE id IN (
                            SELECT id FROM webhook_delivery WHERE status <> 'PENDING' AND last_attempt_at < ?
                            ORDER BY last_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED)""")) {
            delete.setObject(1, clock.instant().minus(config.logKept()).atOffset(ZoneOffset.UTC));
            delete.setInt(2, BATCH);
            return delete.executeUpdate();
        }
    }

    private static List<DeliveryView> views(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var views = new ArrayList<DeliveryView>();
            while (rows.next()) {
                views.add(view(rows));
            }
            return views;
        }
    }

    private static DeliveryView view(ResultSet row) throws SQLException {
        var failure = row.getString("last_failure");
        return new DeliveryView(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                PublicTypes.PREFIX + row.getString("type"),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                instant(row, "next_attempt_at"),
                instant(row, "last_attempt_at"),
                row.getObject("last_status", Integer.class),
                failure == null ? null : Failure.valueOf(failure),
                row.getObject("last_took_ms", Integer.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static DatabaseUnavailable unavailable(SQLException e) {
        return new DatabaseUnavailable("The log of deliveries cannot be reached", e);
    }
}
