package io.aftercare.intake.export;

import io.aftercare.intake.export.sheet.SheetFormat;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Who works on which export. A lease is renewed with every part of the file, so it runs out only with its replica. */
@Singleton
class Leases {
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 5;

    private final DataSource database;
    private final Clock clock;

    Leases(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The right to write one export, with what it needs. */
    record Lease(UUID exportId, UUID token, SheetFormat format, byte[] filterCipher, RequestScope scope) {}

    /** Somebody else works on the export now. */
    static final class Lost extends IOException {
        Lost() {
            super("The lease of the export has run out");
        }
    }

    /** Takes the oldest export that nobody works on; what a former try has left of it is deleted. */
    Optional<Lease> claim() {
        try (var connection = database.getConnection();
                var claim = connection.prepareStatement("""
                        WITH next AS (
                            SELECT id FROM service_request_export
                            WHERE status IN ('QUEUED', 'RUNNING') AND leased_until < clock_timestamp()
                            ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED),
                        remains AS (
                            DELETE FROM service_request_export_part USING next WHERE export_id = next.id)
                        UPDATE service_request_export e SET status = CASE WHEN attempts < ? THEN 'RUNNING' ELSE 'FAILED' END,
                            attempts = attempts + 1, rows_done = 0, file_bytes = 0, lease = gen_random_uuid(),
                            leased_until = clock_timestamp() + make_interval(secs => ?)
                        FROM next WHERE e.id = next.id
                        RETURNING e.id, e.lease, e.format, e.filter_cipher, e.partner, e.outlet_code, e.technician, e.status""")) {
            claim.setInt(1, ATTEMPTS);
            claim.setDouble(2, LIFE.toSeconds());
            try (var row = claim.executeQuery()) {
                if (!row.next() || row.getString("status").equals("FAILED")) {
                    return Optional.empty();
                }
                return Optional.of(new Lease(
                        row.getObject("id", UUID.class),
                        row.getObject("lease", UUID.class),
                        SheetFormat.valueOf(row.getString("format")),
                        row.getBytes("filter_cipher"),
                        new RequestScope(
                                Optional.ofNullable(row.getString("partner")),
                                Optional.ofNullable(row.getString("outlet_code")),
                                Optional.ofNullable(row.getString("technician")))));
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("An export cannot be claimed", e);
        }
    }

    /** Tells how many rows there will be. */
    void counted(Lease lease, long rows) throws IOException {
        change(lease, "rows_total = ?", rows);
    }

    /** Adds a part of the file and renews the lease, in one transaction. */
    void write(Lease lease, int number, byte[] cipher, long bytes, long rows) throws IOException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        WITH held AS (
                            UPDATE service_request_export SET rows_done = ?, file_bytes = ?,
                                leased_until = clock_timestamp() + make_interval(secs => ?)
                            WHERE id = ? AND lease = ? AND leased_until > clock_timestamp() RETURNING id)
                        INSERT INTO service_request_export_part (export_id, number, cipher) SELECT id, ?, ? FROM held""")) {
            insert.setLong(1, rows);
            insert.setLong(2, bytes);
            insert.setDouble(3, LIFE.toSeconds());
            insert.setObject(4, lease.exportId());
            insert.setObject(5, lease.token());
            insert.setInt(6, number);
            insert.setBytes(7, cipher);
            if (insert.executeUpdate() == 0) {
                throw new Lost();
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("A part of an export cannot be written", e);
        }
    }

    /** The file is complete. */
    void done(Lease lease, Duration kept) throws IOException {
        var now = clock.instant();
        change(
                lease,
                "status = 'DONE', rows_total = rows_done, finished_at = ?, expires_at = ?",
                now.atOffset(ZoneOffset.UTC),
                now.plus(kept).atOffset(ZoneOffset.UTC));
    }

    /** Gives the export back after a failure, so that it is tried again after a pause. */
    void giveBack(Lease lease, Duration pause) throws IOException {
        change(lease, "leased_until = clock_timestamp() + make_interval(secs => ?)", (double) pause.toSeconds());
    }

    private void change(Lease lease, String change, Object... values) throws IOException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("UPDATE service_request_export SET " + change
                        + " WHERE id = ? AND lease = ? AND leased_until > clock_timestamp()")) {
            var position = 1;
            for (var value : values) {
                update.setObject(position++, value);
            }
            update.setObject(position++, lease.exportId());
            update.setObject(position, lease.token());
            if (update.executeUpdate() == 0) {
                throw new Lost();
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("An export cannot be changed", e);
        }
    }
}
