package io.aftercare.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.ats.jta.TransactionManager;
import io.aftercare.kit.sql.DeferredWrites;
import io.aftercare.local.Lifetime;
import io.aftercare.local.PostgresServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class IdempotencyKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static PostgresServer server;
    private static PGSimpleDataSource database;

    @BeforeAll
    static void start() throws Exception {
        var folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "keys");
        server = PostgresServer.start(
                folder.resolve("postgres"), 0, PostgresServer.Durability.UNSYNCED, Lifetime.THIS_JVM);
        server.createDatabase("keys", "keys", "keys");
        database = new PGSimpleDataSource();
        database.setUrl(server.jdbcUrl("keys"));
        database.setUser("keys");
        database.setPassword("keys");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var script = IdempotencyKeysTest.class.getResourceAsStream("/db/kit/V0_002__http.sql")) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aKeyIsForgottenAfterSevenDaysAndNotBefore() throws Exception {
        var old = call("old");
        var young = call("young");
        store(NOW, old);
        store(NOW.plusSeconds(1), young);

        keysAt(NOW.plus(Duration.ofDays(7)).plusMillis(500)).purge();

        assertThat(keysAt(NOW).lockAndFind(old)).isInstanceOf(IdempotencyKeys.Found.Fresh.class);
        assertThat(keysAt(NOW).lockAndFind(young)).isInstanceOf(IdempotencyKeys.Found.Used.class);
    }

    @Test
    void moreThanOneBatchIsForgottenAtOnce() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO idempotency_key
                    SELECT sha256(n::text::bytea), '\\x00', '\\x00', timestamptz '2020-01-01 00:00:00Z'
                    FROM generate_series(1, 12000) n
                    """);
        }

        keysAt(NOW).purge();

        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM idempotency_key WHERE created_at < '2021-01-01'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void aRivalThatStoredFirstIsNoticed() throws Exception {
        var call = call("rival");
        store(NOW, call);

        assertThatThrownBy(() -> store(NOW, call))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(IdempotencyKeys.TAKEN));
    }

    private static IdempotentCall call(String key) {
        return new IdempotentCall("client", "login", key, new byte[] {1});
    }

    private static IdempotencyKeys keysAt(Instant now) {
        var writes = new DeferredWrites(database, new TransactionSynchronizationRegistryImple());
        return new IdempotencyKeys(database, writes, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** The data source is outside of the transaction, so what is written stays when the transaction is given up. */
    private static void store(Instant now, IdempotentCall call) throws Exception {
        var transactions = TransactionManager.transactionManager();
        transactions.begin();
        try {
            keysAt(now).store(call, new byte[] {1});
        } finally {
            transactions.rollback();
        }
    }
}
