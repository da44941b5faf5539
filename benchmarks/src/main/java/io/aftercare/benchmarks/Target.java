package io.aftercare.benchmarks;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The running platform that is measured; every address can be changed by environment. */
public record Target(URI gateway, String intakeDatabase, String databaseUser, String databasePassword, String kafka) {
    static Target fromEnvironment() {
        var environment = System.getenv();
        var postgres = environment.getOrDefault("AFTERCARE_POSTGRES", "localhost:15432");
        return new Target(
                URI.create(environment.getOrDefault("AFTERCARE_URL", "http://localhost:8080")),
                "jdbc:postgresql://" + postgres + "/intake",
                environment.getOrDefault("AFTERCARE_DB_USER", "intake"),
                environment.getOrDefault("AFTERCARE_DB_PASSWORD", "intake"),
                environment.getOrDefault("AFTERCARE_KAFKA", "localhost:19092"));
    }

    public Map<String, Object> kafkaSettings() {
        return Map.of("bootstrap.servers", kafka);
    }

    /** A connection to the database of intake. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(intakeDatabase, databaseUser, databasePassword);
    }
}
