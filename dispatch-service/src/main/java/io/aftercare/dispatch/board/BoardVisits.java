package io.aftercare.dispatch.board;

import io.aftercare.dispatch.board.BoardService.Viewer;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The visits that a board shows, as its viewer may see them. */
@Singleton
class BoardVisits {
    private static final String SELECT = """
            SELECT v.*, s.promised_until,
                metres_between(v.latitude, v.longitude, o.latitude, o.longitude) <= o.radius_km * 1000.0 AS in_reach
            FROM outlet o CROSS JOIN visit v
            LEFT JOIN appointment_slot s ON s.visit_id = v.id AND s.status = 'BOOKED'
            WHERE o.code = ? AND (CAST(? AS varchar) IS NULL OR v.partner = ?) AND\s""";

    private static final String OF_DAY = SELECT + """
            v.outlet_code = o.code AND v.status <> 'CANCELLED'
            AND coalesce(v.appointment_from, v.planned_start) IS NOT NULL
            AND coalesce(v.appointment_from, v.planned_start) < ?
            AND coalesce(v.appointment_from, v.planned_start) > ?
            AND coalesce(v.appointment_until, v.planned_end) > ?
            ORDER BY coalesce(v.appointment_from, v.planned_start), v.id LIMIT ?""";

    private static final String WITHOUT_TIME = SELECT + """
            v.appointment_from IS NULL AND v.planned_start IS NULL
            AND v.status IN ('REQUESTED', 'PROPOSED', 'ACCEPTED', 'MISSED')
            AND (v.outlet_code = o.code OR ? AND v.outlet_code IS NULL
                AND metres_between(v.latitude, v.longitude, o.latitude, o.longitude) <= o.radius_km * 1000.0)
            AND (v.priority, v.requested_at, v.id) > (?, ?, ?)
            ORDER BY v.priority, v.requested_at, v.id LIMIT ?""";

    private static final String BY_ID = SELECT + "v.id = ANY (?)";

    /** Nobody agrees a window that is longer than that. */
    private static final long LONGEST_VISIT_SECONDS = 7 * 24 * 3_600;

    private static final UnplannedCursor BEGIN =
            new UnplannedCursor("", Instant.parse("2000-01-01T00:00:00Z"), new UUID(0, 0));

    private final DataSource database;

    BoardVisits(DataSource database) {
        this.database = database;
    }

    /** Those that touch a time, by their beginning. */
    List<Entry> at(Viewer viewer, Span time, int atMost) {
        return read(OF_DAY, viewer, (select, first) -> {
            select.setObject(first, utc(time.until()));
            select.setObject(first + 1, utc(time.from().minusSeconds(LONGEST_VISIT_SECONDS)));
            select.setObject(first + 2, utc(time.from()));
            select.setInt(first + 3, atMost);
        });
    }

    /** Those that have no time and need one, the urgent ones first, then those that wait longest. */
    List<Entry> withoutTime(Viewer viewer, @Nullable UnplannedCursor after, int atMost) {
        var begin = after == null ? BEGIN : after;
        return read(WITHOUT_TIME, viewer, (select, first) -> {
            select.setBoolean(first, viewer.beyond());
            select.setString(first + 1, begin.priority());
            select.setObject(first + 2, utc(begin.requestedAt()));
            select.setObject(first + 3, begin.visitId());
            select.setInt(first + 4, atMost);
        });
    }

    /** These, wherever they are. */
    List<Entry> byId(Viewer viewer, Collection<UUID> visitIds) {
        return read(
                BY_ID,
                viewer,
                (select, first) ->
                        select.setArray(first, select.getConnection().createArrayOf("uuid", visitIds.toArray())));
    }

    /** Sets what a query needs besides the viewer, from the given parameter on. */
    private interface Rest {
        void set(PreparedStatement select, int first) throws SQLException;
    }

    private List<Entry> read(String sql, Viewer viewer, Rest rest) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, viewer.outletCode());
            select.setString(2, viewer.partner());
            select.setString(3, viewer.partner());
            rest.set(select, 4);
            var entries = new ArrayList<Entry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The board cannot be read", e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var appointment = span(row, "appointment_from", "appointment_until");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("status"),
                row.getObject("service_request_id", UUID.class),
                row.getString("partner"),
                row.getString("priority"),
                row.getString("skill"),
                row.getString("fault_category"),
                row.getString("product_code"),
                row.getObject("technician_id", UUID.class),
                row.getString("technician_login"),
                row.getString("outlet_code"),
                appointment == null ? span(row, "planned_start", "planned_end") : appointment,
                appointment != null,
                moment(row, "earliest"),
                moment(row, "latest"),
                moment(row, "promised_until"),
                moment(row, "accept_by"),
                moment(row, "contact_by"),
                row.getBoolean("contact_overdue"),
                row.getString("unassigned_reason"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                moment(row, "departed_at"),
                moment(row, "arrived_at"),
                moment(row, "ended_at"),
                row.getBoolean("in_reach"));
    }

    private static @Nullable Span span(ResultSet row, String from, String until) throws SQLException {
        var begin = moment(row, from);
        var end = moment(row, until);
        return begin == null || end == null ? null : new Span(begin, end);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
