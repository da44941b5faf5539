package io.aftercare.intake.export;

import io.aftercare.intake.export.sheet.SheetFormat;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.sql.DatabaseUnavailable;
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

/** The exports that people asked for, each seen by who asked for it. */
@Singleton
class Exports {
    private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");
    private static final String COLUMNS = "id, format, status, rows_total, rows_done, file_bytes, created_at,"
            + " finished_at, expires_at FROM service_request_export WHERE requested_by = ?"
            + " AND partner IS NOT DISTINCT FROM ?::text";

    private final DataSource database;
    private final Caller caller;
    private final Clock clock;

    Exports(DataSource database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    void add(UUID id, SheetFormat format, byte[] filterCipher, RequestScope scope) {
        run("""
                INSERT INTO service_request_export (id, requested_by, partner, outlet_code, technician, format,
                    filter_cipher, status, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?)""", insert -> {
            insert.setObject(1, id);
            insert.setString(2, caller.login());
            insert.setString(3, scope.partner().orElse(null));
            insert.setString(4, scope.outlet().orElse(null));
            insert.setString(5, scope.technician().orElse(null));
            insert.setString(6, format.name());
            insert.setBytes(7, filterCipher);
            insert.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
        });
    }

    /** How many exports of the caller are under way. */
    int open() {
        return run("""
                SELECT count(*) FROM service_request_export
                WHERE requested_by = ? AND partner IS NOT DISTINCT FROM ?::text AND status IN ('QUEUED', 'RUNNING')""", count -> {
            bindCaller(count);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    Optional<ExportJob> of(UUID id) {
        return run("SELECT " + COLUMNS + " AND id = ?", select -> {
                    bindCaller(select);
                    select.setObject(3, id);
                    return jobs(select);
                })
                .stream()
                .findAny();
    }

    /** The newest of the caller first; one more than the limit shows that there is a next page. */
    List<ExportJob> newest(@Nullable Cursor after, int limit) {
        var place = after == null ? new Cursor(FAR_FUTURE, new UUID(0, 0)) : after;
        return run(
                "SELECT " + COLUMNS + " AND (created_at, id) < (?, ?) ORDER BY created_at DESC, id DESC LIMIT ?",
                select -> {
                    bindCaller(select);
                    select.setObject(3, place.at().atOffset(ZoneOffset.UTC));
                    select.setObject(4, place.id());
                    select.setInt(5, limit + 1);
                    return jobs(select);
                });
    }

    private void bindCaller(PreparedStatement statement) throws SQLException {
        statement.setString(1, caller.login());
        statement.setString(2, caller.partner().orElse(null));
    }

    private static List<ExportJob> jobs(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var jobs = new ArrayList<ExportJob>();
            while (rows.next()) {
                jobs.add(new ExportJob(
                        rows.getObject("id", UUID.class),
                        SheetFormat.valueOf(rows.getString("format")),
                        ExportStatus.valueOf(rows.getString("status")),
                        rows.getObject("rows_total", Long.class),
                        rows.getLong("rows_done"),
                        rows.getLong("file_bytes"),
                        rows.getObject("created_at", OffsetDateTime.class).toInstant(),
                        moment(rows, "finished_at"),
                        moment(rows, "expires_at")));
            }
            return jobs;
        }
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Exports cannot be read or written", e);
        }
    }

    /** What is done with a statement. */
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
