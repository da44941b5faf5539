package io.aftercare.kpi.fact;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes the rows of {@code request_fact} out of the journal; the one place that says what a fact is. */
@Singleton
public class Facts {
    static final int BATCH = 1_000;
    /** One replica at a time makes facts; the number is only a name for that. */
    private static final long LOCK = 0x4641_4354_5300L;

    /**
     * Times are the first (or for ends the last) of their type; what can be told twice differently is taken from the
     * event that happened last, ties broken by the event's own number and id, so that every order of hearing agrees.
     */
    private static final String MAKE = """
            INSERT INTO request_fact
            SELECT service_request_id,
                max(payload->>'partner'),
                max(payload->>'channel'),
                max(payload->>'productCode'),
                max(payload->>'faultCategory'),
                max(payload->>'customerId')::uuid,
                max(payload->>'assetId')::uuid,
                max(payload->>'requestType') FILTER (WHERE type = 'service_request.triaged.v1'),
                coalesce(
                    (array_agg(payload->>'priority' ORDER BY at DESC, sequence DESC, event_id)
                        FILTER (WHERE type = 'service_request.reclassified.v1'))[1],
                    max(payload->>'priority')),
                max(payload->>'serviceMode') FILTER (WHERE type = 'service_request.triaged.v1'),
                bool_or((payload->>'inWarranty')::boolean),
                max(payload->>'firstResponder'),
                count(payload->>'possibleDuplicateOf') > 0,
                coalesce(
                    (array_agg(payload->>'outletCode' ORDER BY at DESC, sequence DESC, event_id)
                        FILTER (WHERE type = 'repair.completed.v1'))[1],
                    (array_agg(payload->>'outletCode' ORDER BY at DESC, sequence DESC, event_id)
                        FILTER (WHERE type IN ('repair.opened.v1', 'repair.expected.v1')))[1],
                    (array_agg(payload->>'outletCode' ORDER BY at DESC, sequence DESC, event_id)
                        FILTER (WHERE type LIKE 'visit.%' AND payload->>'outletCode' IS NOT NULL))[1],
                    max(payload->>'outletCode') FILTER (WHERE type = 'service_request.product_expected.v1')),
                coalesce(
                    (array_agg(payload->>'technicianLogin' ORDER BY at DESC, sequence DESC, event_id)
                        FILTER (WHERE type = 'repair.completed.v1'))[1],
                    (array_agg(payload->>'technicianLogin' ORDER BY at DESC, sequence DESC, event_id)
                        FILTER (WHERE type = 'repair.opened.v1' AND payload->>'technicianLogin' IS NOT NULL))[1],
                    (array_agg(payload->>'technicianLogin' ORDER BY at DESC, sequence DESC, event_id)
                        FILTER (WHERE type IN ('visit.accepted.v1', 'visit.appointed.v1', 'visit.departed.v1',
                            'visit.arrived.v1') AND payload->>'technicianLogin' IS NOT NULL))[1]),
                min((payload->>'reportedAt')::timestamptz),
                min(at) FILTER (WHERE type = 'service_request.registered.v1'),
                min(at) FILTER (WHERE type = 'service_request.triaged.v1'),
                min(at) FILTER (WHERE type = 'service_request.resolved.v1'),
                min(at) FILTER (WHERE type = 'service_request.cancelled.v1'),
                min(at) FILTER (WHERE type = 'service_request.completed.v1'),
                min(at) FILTER (WHERE type = 'service_request.closed.v1'),
                count(*) FILTER (WHERE type = 'visit.proposed.v1'),
                count(*) FILTER (WHERE type = 'visit.refused.v1'),
                count(*) FILTER (WHERE type = 'visit.arrived.v1'),
                min(at) FILTER (WHERE type = 'visit.arrived.v1'),
                (array_agg((payload->>'onTime')::boolean ORDER BY at, sequence, event_id)
                    FILTER (WHERE type = 'visit.arrived.v1'))[1],
                min(at) FILTER (WHERE type = 'repair.started.v1'),
                max(at) FILTER (WHERE type = 'repair.completed.v1'),
                (array_agg(payload->>'mode' ORDER BY at DESC, sequence DESC, event_id)
                    FILTER (WHERE type = 'repair.completed.v1'))[1],
                coalesce(sum((payload->>'reworkCount')::bigint) FILTER (WHERE type = 'repair.completed.v1'), 0),
                coalesce(sum((payload->>'labourMinutes')::bigint) FILTER (WHERE type = 'repair.completed.v1'), 0),
                count(*) FILTER (WHERE type = 'repair.abandoned.v1'),
                (array_agg((payload->>'passed')::boolean ORDER BY at, sequence, event_id)
                    FILTER (WHERE type = 'repair.inspected.v1'))[1],
                count(*) FILTER (WHERE type = 'reservation.short.v1'),
                max(at) FILTER (WHERE type IN ('settlement.paid.v1', 'settlement.waived.v1')),
                coalesce(sum((payload->>'totalCents')::bigint) FILTER (WHERE type = 'settlement.paid.v1'), 0),
                (array_agg((payload->>'satisfaction')::integer ORDER BY at DESC, sequence DESC, event_id)
                    FILTER (WHERE type = 'follow_up.answered.v1'))[1],
                (array_agg((payload->>'problemSolved')::boolean ORDER BY at DESC, sequence DESC, event_id)
                    FILTER (WHERE type = 'follow_up.answered.v1'))[1],
                (array_agg((payload->>'lowScore')::boolean ORDER BY at DESC, sequence DESC, event_id)
                    FILTER (WHERE type = 'follow_up.answered.v1'))[1],
                min(at) FILTER (WHERE type IN ('follow_up.closed.v1', 'follow_up.unreachable.v1')),
                count(*) FILTER (WHERE type = 'follow_up.overdue.v1') > 0,
                count(*),
                max(at)
            FROM event_journal WHERE service_request_id = ANY (?) GROUP BY service_request_id""";

    private final DataSource dataSource;

    Facts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes the oldest pending facts; none while another replica does. Returns how many notes were worked off. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int make() {
        try (var connection = dataSource.getConnection()) {
            if (!isOurTurn(connection)) {
                return 0;
            }
            var pending = takePending(connection);
            if (!pending.isEmpty()) {
                var requests = connection.createArrayOf(
                        "uuid", pending.stream().distinct().toArray());
                execute(connection, "DELETE FROM request_fact WHERE service_request_id = ANY (?)", requests);
                execute(connection, MAKE, requests);
            }
            return pending.size();
        } catch (SQLException e) {
            throw new IllegalStateException("Facts cannot be made", e);
        }
    }

    /** Notes that every fact has to be made anew, behind what is heard meanwhile. Returns how many. */
    @Transactional
    public long remakeAll() {
        try (var connection = dataSource.getConnection()) {
            execute(connection, """
                    DELETE FROM request_fact WHERE NOT EXISTS (SELECT FROM event_journal
                        WHERE event_journal.service_request_id = request_fact.service_request_id)""", null);
            return execute(connection, """
                    INSERT INTO pending_fact (service_request_id, recomputation)
                    SELECT DISTINCT service_request_id, true FROM event_journal
                    WHERE service_request_id IS NOT NULL""", null);
        } catch (SQLException e) {
            throw new IllegalStateException("Facts cannot be noted", e);
        }
    }

    /** How far the facts are behind the journal. */
    public Progress progress() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT (SELECT count(*) FROM pending_fact WHERE NOT recomputation),
                            (SELECT count(*) FROM pending_fact WHERE recomputation),
                            (SELECT max(last_event_at) FROM request_fact)""");
                var row = select.executeQuery()) {
            row.next();
            var last = row.getObject(3, OffsetDateTime.class);
            return new Progress(row.getLong(1), row.getLong(2), last == null ? null : last.toInstant());
        } catch (SQLException e) {
            throw new IllegalStateException("The progress cannot be read", e);
        }
    }

    private static boolean isOurTurn(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static List<UUID> takePending(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("""
                DELETE FROM pending_fact WHERE id IN
                    (SELECT id FROM pending_fact ORDER BY recomputation, id LIMIT ?)
                RETURNING service_request_id""")) {
            delete.setInt(1, BATCH);
            var pending = new ArrayList<UUID>();
            try (var rows = delete.executeQuery()) {
                while (rows.next()) {
                    pending.add(rows.getObject(1, UUID.class));
                }
            }
            return pending;
        }
    }

    private static long execute(Connection connection, String sql, java.sql.@Nullable Array requests)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            if (requests != null) {
                statement.setArray(1, requests);
            }
            return statement.executeLargeUpdate();
        }
    }

    /**
     * How far the facts are behind.
     *
     * @param pending notes of events that were heard and are not yet in the facts
     * @param recomputing requests that a recomputation still has before it
     * @param lastEventAt when the latest event in the facts happened
     */
    public record Progress(
            long pending, long recomputing, @Nullable Instant lastEventAt) {}
}
