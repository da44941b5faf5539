package io.aftercare.intake.servicefile;

import io.aftercare.kit.http.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the files of customers from the tables of the features that recorded what happened. */
@ApplicationScoped
class ServiceFiles {
    private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    /** A step of our own has no event id of its own here; its key follows from the request and the step. */
    private static final String NEWEST = """
            WITH mine AS (
                SELECT * FROM service_request
                WHERE customer_id IN (SELECT f FROM customer_family(?) f)
                    AND (?::uuid IS NULL OR asset_id IN (SELECT a FROM asset_family(?) a))
            ), happened AS (
                SELECT heard.at, heard.event_type AS type, heard.source, mine.id, heard.event_id AS key
                FROM mine JOIN milestone heard ON heard.service_request_id = mine.id
                UNION ALL
                SELECT step.at, 'service_request.' || step.name || '.v1', '/intake', mine.id,
                    md5(mine.id || step.name)::uuid
                FROM mine, LATERAL (VALUES
                    (mine.reported_at, 'registered'),
                    (mine.triaged_at, 'triaged'),
                    (mine.resolved_at, 'resolved'),
                    (mine.visit_requested_at, 'visit_requested'),
                    (mine.product_expected_at, 'product_expected'),
                    (mine.completed_at, 'completed'),
                    (mine.cancelled_at, 'cancelled'),
                    (mine.closed_at, 'closed')) AS step (at, name)
                WHERE step.at IS NOT NULL
                UNION ALL
                SELECT alarm.at,
                    'service_request.sla_' || CASE alarm.step WHEN 'WARNING' THEN 'warned' WHEN 'BREACH' THEN 'breached'
                        ELSE 'escalated' END || '.v1',
                    '/intake', mine.id, md5(concat_ws(' ', mine.id, alarm.goal, alarm.run, alarm.step, alarm.level))::uuid
                FROM mine JOIN sla_alarm alarm ON alarm.service_request_id = mine.id
                UNION ALL
                SELECT raised.raised_at, 'service_request.escalated.v1', '/intake', mine.id,
                    md5(concat_ws(' ', mine.id, 'escalated', raised.level))::uuid
                FROM mine JOIN service_request_escalation raised ON raised.service_request_id = mine.id
                UNION ALL
                SELECT given.at, 'service_request.assigned', '/intake', mine.id, given.id
                FROM mine JOIN service_request_assignment given ON given.service_request_id = mine.id
                UNION ALL
                SELECT step.at, step.type, '/intake', mine.id, step.id
                FROM mine JOIN service_request_step step ON step.service_request_id = mine.id
                UNION ALL
                SELECT step.at, 'major_incident.' || step.name || '.v1', '/intake', mine.id,
                    md5(incident.id || step.name)::uuid
                FROM mine JOIN major_incident incident ON incident.service_request_id = mine.id, LATERAL (VALUES
                    (incident.reported_at, 'reported'),
                    (incident.resolved_at, 'resolved'),
                    (incident.report_delivered_at, 'report_delivered'),
                    (incident.closed_at, 'closed'),
                    (incident.withdrawn_at, 'withdrawn')) AS step (at, name)
                WHERE step.at IS NOT NULL
                UNION ALL
                SELECT mail.at, 'conversation.mail_' || lower(mail.direction), '/intake', mine.id, mail.id
                FROM mine JOIN conversation talk ON talk.service_request_id = mine.id
                    JOIN mail_message mail ON mail.conversation_id = talk.id
            ), filed AS (
                SELECT happened.*, mine.number, mine.asset_id, NULL::uuid AS consultation_id
                FROM happened JOIN mine ON mine.id = happened.id
                UNION ALL
                SELECT step.at, 'consultation.' || step.name, '/intake', NULL, md5(asked.id || step.name)::uuid,
                    NULL, NULL, asked.id
                FROM consultation asked, LATERAL (VALUES
                    (asked.asked_at, 'asked'),
                    (asked.answered_at, 'answered')) AS step (at, name)
                WHERE asked.customer_id IN (SELECT f FROM customer_family(?) f) AND ?::uuid IS NULL
                    AND step.at IS NOT NULL
            )
            SELECT * FROM filed
            WHERE (filed.at, filed.key) < (?, ?)
            ORDER BY filed.at DESC, filed.key DESC
            LIMIT ?""";

    private final DataSource database;

    ServiceFiles(DataSource database) {
        this.database = database;
    }

    /** The newest entries first; one more than the limit shows that there is a next page. */
    List<FileEntry> newest(UUID customerId, @Nullable UUID assetId, @Nullable Cursor after, int limit) {
        var place = after == null ? new Cursor(FAR_FUTURE, LAST) : after;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(NEWEST)) {
            select.setObject(1, customerId);
            select.setObject(2, assetId);
            select.setObject(3, assetId);
            select.setObject(4, customerId);
            select.setObject(5, assetId);
            select.setObject(6, place.at().atOffset(ZoneOffset.UTC));
            select.setObject(7, place.id());
            select.setInt(8, limit + 1);
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<FileEntry>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The service file cannot be read", e);
        }
    }

    private static FileEntry entry(ResultSet row) throws SQLException {
        return new FileEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("source"),
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("asset_id", UUID.class),
                row.getObject("consultation_id", UUID.class),
                row.getObject("key", UUID.class));
    }
}
