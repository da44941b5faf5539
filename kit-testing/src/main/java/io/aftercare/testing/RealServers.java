package io.aftercare.testing;

import io.aftercare.local.KafkaBroker;
import io.aftercare.local.Lifetime;
import io.aftercare.local.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * PostgreSQL and Kafka for the tests of one JVM, with a database for the service under test. Put
 * {@code @QuarkusTestResource(RealServers.class)} on a test class; the servers stay until the JVM ends.
 */
public class RealServers implements QuarkusTestResourceLifecycleManager {
    static final String ROLE = "tester";
    static final String PASSWORD = "tester";

    @Override
    public Map<String, String> start() {
        var database = serviceName().replace('-', '_');
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", Shared.getOrMake(Shared.POSTGRES, () -> startPostgres(database)));
        config.put("quarkus.datasource.username", ROLE);
        config.put("quarkus.datasource.password", PASSWORD);
        config.put("kafka.bootstrap.servers", Shared.getOrMake(Shared.KAFKA, RealServers::startKafka));
        config.put("quarkus.oidc.auth-server-url", "");
        config.put("quarkus.oidc.public-key", TestKeys.publicKey());
        config.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        return config;
    }

    /** The servers belong to the JVM, not to one run of the application. */
    @Override
    public void stop() {}

    private static String startPostgres(String database) {
        var server = PostgresServer.start(
                folder().resolve("postgres"), 0, PostgresServer.Durability.UNSYNCED, Lifetime.THIS_JVM);
        server.createDatabase(database, ROLE, PASSWORD);
        return server.jdbcUrl(database);
    }

    private static String startKafka() {
        // Kafka's client takes its parts from the context class loader, which is another one while Quarkus starts.
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaBroker.class.getClassLoader());
        try {
            return KafkaBroker.start(folder().resolve("kafka"), 0).bootstrap();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private static Path folder() {
        var servers = Path.of("target", "servers").toAbsolutePath();
        try {
            Files.createDirectories(servers);
            deleteOfEndedProcesses(servers);
            return Files.createDirectories(
                    servers.resolve(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteOfEndedProcesses(Path servers) throws IOException {
        try (var folders = Files.list(servers)) {
            for (var folder : folders.toList()) {
                if (ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
                        .isEmpty()) {
                    try (var paths = Files.walk(folder)) {
                        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                            Files.deleteIfExists(path);
                        }
                    }
                }
            }
        }
    }

    static String serviceName() {
        try (var stream =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            if (stream == null) {
                throw new IllegalStateException("application.properties is not on the class path");
            }
            var properties = new Properties();
            properties.load(stream);
            var name = properties.getProperty("aftercare.service");
            if (name == null) {
                throw new IllegalStateException("application.properties does not set aftercare.service");
            }
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
