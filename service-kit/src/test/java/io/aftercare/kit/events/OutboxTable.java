package io.aftercare.kit.events;

import io.aftercare.kit.ids.Ids;
import io.aftercare.local.PostgresServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;

/** The real tables of the kit in a fresh schema, and writers as the services are. */
final class OutboxTable {
    /** A moment just before rows are deleted, where a test may let the process die. */
    interface BeforeDelete {
        void run() throws SQLException;
    }

    private final String url;
    private final Properties login;
    private final String aggregateType;
    private volatile BeforeDelete beforeDelete = () -> {};

    private OutboxTable(String url, Properties login, String aggregateType) {
        this.url = url;
        this.login = login;
        this.aggregateType = aggregateType;
    }

    static OutboxTable recreate(PostgresServer postgres, String aggregateType) throws SQLException, IOException {
        var login = new Properties();
        login.setProperty("user", "relay");
        login.setProperty("password", "relay");
        login.setProperty("currentSchema", aggregateType);
        var table = new OutboxTable(postgres.jdbcUrl("relay"), login, aggregateType);
        try (var connection = table.connect();
                var statement = connection.createStatement();
                var script = OutboxTable.class.getResourceAsStream("/db/kit/V0_001__events.sql")) {
            statement.execute("CREATE SCHEMA " + aggregateType);
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return table;
    }

    String topic() {
        return "aftercare." + aggregateType;
    }

    void beforeDelete(BeforeDelete action) {
        beforeDelete = action;
    }

    void insert(UUID aggregate, long sequence) throws SQLException {
        try (var connection = connect();
                var insert = connection.prepareStatement("""
                        INSERT INTO outbox (shard, id, aggregate_type, aggregate_id, sequence, type, payload, occurred_at)
                        VALUES (?, ?, ?, ?, ?, ?, '{}', ?)""")) {
            insert.setInt(1, Shards.of(aggregate));
            insert.setObject(2, Ids.next());
            insert.setString(3, aggregateType);
            insert.setObject(4, aggregate);
            insert.setLong(5, sequence);
            insert.setString(6, aggregateType + ".ticked.v1");
            insert.setObject(7, OffsetDateTime.of(2026, 2, 14, 8, 30, 0, 0, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    boolean isEmpty() throws SQLException {
        try (var connection = connect();
                var select = connection.prepareStatement("SELECT NOT EXISTS (SELECT 1 FROM outbox)");
                var row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The database as a relay sees it. */
    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                OutboxTable.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, _) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return watched(connect());
                });
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                OutboxTable.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && arguments[0].toString().contains("DELETE FROM outbox")) {
                        beforeDelete.run();
                    }
                    return invoke(connection, method, arguments);
                });
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
