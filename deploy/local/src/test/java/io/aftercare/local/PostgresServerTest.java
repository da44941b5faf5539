package io.aftercare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    static Path directory;

    static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(directory.resolve("pg"), 0, PostgresServer.Durability.SYNCED, Lifetime.THIS_JVM);
        server.createDatabase("repair", "repair", "one");
        server.createDatabase("parts", "parts", "two");
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(server.process().alive()).isFalse();
    }

    @Test
    void makingADatabaseTwiceKeepsWhatIsInIt() throws SQLException {
        run("repair", "repair", "one", "CREATE TABLE IF NOT EXISTS kept (n int)");

        server.createDatabase("repair", "repair", "one");

        run("repair", "repair", "one", "SELECT n FROM kept");
    }

    @Test
    void aRoleConnectsOnlyToItsOwnDatabase() {
        assertThatThrownBy(() -> connect("parts", "repair", "one"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("postgres", "repair", "one"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("repair", "repair", "wrong")).isInstanceOf(SQLException.class);
    }

    @Test
    void committedRowsSurviveAKilledServer() throws SQLException {
        run("parts", "parts", "two", "CREATE TABLE stock AS SELECT 7 AS quantity");

        server.kill();
        assertThat(server.process().alive()).isFalse();
        server.restart();

        try (var connection = connect("parts", "parts", "two");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT quantity FROM stock")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    private static void run(String database, String role, String password, String sql) throws SQLException {
        try (var connection = connect(database, role, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), role, password);
    }
}
