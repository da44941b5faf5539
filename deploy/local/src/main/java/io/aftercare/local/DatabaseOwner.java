package io.aftercare.local;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes databases, each with one role that can connect to it and to no other. */
final class DatabaseOwner {

    private final Connection connection;

    DatabaseOwner(Connection connection) {
        this.connection = connection;
    }

    void create(String database, String role, String password) throws SQLException {
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            run("CREATE ROLE " + name(role) + " LOGIN");
        }
        run("ALTER ROLE " + name(role) + " PASSWORD '" + password.replace("'", "''") + "'");
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            run("CREATE DATABASE " + name(database) + " OWNER " + name(role));
        }
        // PUBLIC may connect to every new database, and to the two that initdb made.
        for (var open : new String[] {database, "postgres", "template1"}) {
            run("REVOKE CONNECT, TEMPORARY ON DATABASE " + name(open) + " FROM PUBLIC");
        }
    }

    private boolean exists(String query, String value) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
