package io.aftercare.intake.partner.sandbox;

import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of a partner who begins again. */
@Singleton
class SandboxRows {
    private static final List<String> FREE = List.of(
            "UPDATE service_request SET external_reference = NULL, version = version + 1"
                    + " WHERE partner = ? AND external_reference IS NOT NULL AND recorded_at <= ?",
            "UPDATE asset SET external_reference = NULL, version = version + 1"
                    + " WHERE partner = ? AND external_reference IS NOT NULL AND created_at <= ?",
            "UPDATE customer SET external_reference = NULL, version = version + 1"
                    + " WHERE partner = ? AND external_reference IS NOT NULL AND created_at <= ?");

    private final DataSource database;

    SandboxRows(DataSource database) {
        this.database = database;
    }

    /** Customers who are known since before that moment. */
    List<UUID> customers(String partner, Instant before, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT id FROM customer
                        WHERE partner = ? AND created_at <= ? AND erased_at IS NULL
                        ORDER BY id LIMIT ?""")) {
            select.setString(1, partner);
            select.setObject(2, before.atOffset(ZoneOffset.UTC));
            select.setInt(3, limit);
            try (var rows = select.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Customers of a sandbox cannot be found", e);
        }
    }

    /** What the partner calls its things in its own system may be used again. */
    void freeReferences(String partner, Instant before) {
        try (var connection = database.getConnection()) {
            for (var sql : FREE) {
                try (var update = connection.prepareStatement(sql)) {
                    update.setString(1, partner);
                    update.setObject(2, before.atOffset(ZoneOffset.UTC));
                    update.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("References of a sandbox cannot be freed", e);
        }
    }
}
