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
import java.util.stream.Collectors;

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
    private String query;
    private Map<String, String> last;

    Footprint() {
        try {
            connection =
                    DriverManager.getConnection(Shared.get(Shared.POSTGRES), RealServers.ROLE, RealServers.PASSWORD);
            query = query(Set.of());
            last = read();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of these tables, whose rows the service itself changes in the background, only the number of rows counts. */
    void countOnly(Set<String> tables) {
        try {
            query = query(tables);
            last = read();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String query(Set<String> countedOnly) throws SQLException {
        return tables().stream()
                .map(table -> "SELECT '" + table + "', "
                        + (countedOnly.contains(table)
                                ? "count(*)::text"
                                : "count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0)")
                        + " FROM " + table + " t")
                .collect(Collectors.joining(" UNION ALL "));
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
