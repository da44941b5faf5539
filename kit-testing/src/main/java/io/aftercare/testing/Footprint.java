package io.aftercare.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the service under test has stored, as a number of rows and a checksum of each table. */
final class Footprint {
    /** Tables that the kit works on in the background, whoever calls. */
    private static final Set<String> BUSY = Set.of(
            "audit_entry",
            "audit_head",
            "deadline",
            "flyway_schema_history",
            "inbox",
            "outbox",
            "outbox_lease",
            "parked_event",
            "relay_member");

    private final Connection connection;
    private final String query;
    private Map<String, String> last;

    Footprint() {
        try {
            connection =
                    DriverManager.getConnection(Shared.get(Shared.POSTGRES), RealServers.ROLE, RealServers.PASSWORD);
            query = String.join(
                    " UNION ALL ",
                    tables().stream()
                            .map(table ->
                                    "SELECT '%1$s', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0)"
                                                    .formatted(table)
                                            + " FROM " + table + " t")
                            .toList());
            last = read();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables that have changed since this was asked last. */
    List<String> change() {
        try {
            var now = read();
            var changed = now.keySet().stream()
                    .filter(table -> !Objects.equals(now.get(table), last.get(table)))
                    .toList();
            last = now;
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename")) {
            while (rows.next()) {
                if (!BUSY.contains(rows.getString(1))) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private Map<String, String> read() throws SQLException {
        var footprint = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                footprint.put(rows.getString(1), rows.getString(2));
            }
        }
        return footprint;
    }
}
