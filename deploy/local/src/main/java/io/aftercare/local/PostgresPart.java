package io.aftercare.local;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** PostgreSQL with one database and one role for each service and for Keycloak. */
record PostgresPart(StackConfig config, Secrets secrets) implements Part {

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return config.port(name());
    }

    @Override
    public void start(Consumer<ManagedProcess> launched) {
        var server = PostgresServer.start(
                config.state().resolve("postgres"),
                port(),
                PostgresServer.Durability.SYNCED,
                Lifetime.DETACHED,
                config.log(name()));
        launched.accept(server.process());
        databases().forEach(database -> server.createDatabase(database, database, secrets.password("db." + database)));
    }

    /** Databases on a server that exists already, when we were given its administrator. */
    void prepareExternal() {
        var user = config.external("AFTERCARE_POSTGRES_USER");
        var password = config.external("AFTERCARE_POSTGRES_PASSWORD");
        if (user == null || password == null) {
            throw new StackFailure("AFTERCARE_POSTGRES needs AFTERCARE_POSTGRES_USER and AFTERCARE_POSTGRES_PASSWORD"
                    + " of a role that may create databases");
        }
        var url = "jdbc:postgresql://" + config.postgres() + "/postgres";
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var owner = new DatabaseOwner(connection);
            for (var database : databases().toList()) {
                owner.create(database, database, secrets.password("db." + database));
            }
        } catch (SQLException e) {
            throw new StackFailure("PostgreSQL at " + config.postgres() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public boolean healthy() {
        var url = "jdbc:postgresql://" + config.postgres() + "/intake?connectTimeout=2&socketTimeout=5";
        try (var connection = DriverManager.getConnection(url, "intake", secrets.password("db.intake"))) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    private static Stream<String> databases() {
        return Stream.concat(StackConfig.SERVICES.stream(), Stream.of("keycloak"));
    }
}
