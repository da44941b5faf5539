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
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the service under test has stored: of each table the number of rows, and the sum of the transactions that wrote
 * them, which is another one as soon as a row is written again. The tables are looked at only when some transaction has
 * written anything since the last look.
 */
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

    private static final String WRITERS = "SELECT pg_current_snapshot()::text";

    private final Connection connection;
    private final Set<String> counted = new TreeSet<>();
    private String query;
    private String writers = "";
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
            counted.addAll(tables);
            query = query(counted);
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
                                : "count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0)")
                        + " FROM " + table)
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** The tables that have changed since this was asked last. */
    List<String> change() {
        try {
            if (nobodyHasWritten()) {
                return List.of();
            }
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

    /** No transaction has begun to write since the last look, and those that were under way then still are. */
    private boolean nobodyHasWritten() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(WRITERS)) {
            row.next();
            return row.getString(1).equals(writers);
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

    /** One statement, so that all of it is of the same moment. */
    private Map<String, String> read() throws SQLException {
        var footprint = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT '', (" + WRITERS + ") UNION ALL " + query)) {
            while (rows.next()) {
                footprint.put(rows.getString(1), rows.getString(2));
            }
        }
        writers = Objects.requireNonNull(footprint.remove(""));
        return footprint;
    }
}
