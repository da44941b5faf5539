package io.aftercare.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one stack lives: its state directory, its ports, and the servers it does not start itself.
 *
 * @param project the root of the repository
 * @param state everything the stack writes
 * @param gatewayPort the one port a person needs
 * @param offset added to all other ports, so that two stacks live on one machine
 * @param settings the environment; {@code AFTERCARE_POSTGRES}, {@code AFTERCARE_KAFKA} and {@code AFTERCARE_ISSUER}
 *     name servers that exist already
 */
public record StackConfig(Path project, Path state, int gatewayPort, int offset, Map<String, String> settings) {

    /** The services, in the order in which they start. */
    public static final List<String> SERVICES = List.of("intake", "dispatch", "repair", "parts", "feedback", "kpi");

    private static final Map<String, Integer> PORTS = Map.of(
            "postgres", 15432,
            "kafka", 19092,
            "keycloak", 18080,
            "intake", 18081,
            "dispatch", 18082,
            "repair", 18083,
            "parts", 18084,
            "feedback", 18085,
            "kpi", 18086);

    public StackConfig {
        project = project.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
        settings = Map.copyOf(settings);
    }

    /** The stack of this shell: {@code AFTERCARE_STATE}, {@code AFTERCARE_PORT_OFFSET}, {@code AFTERCARE_PORT}. */
    public static StackConfig ofEnvironment(Path project) {
        var environment = System.getenv();
        var offset = number(environment, "AFTERCARE_PORT_OFFSET", 0);
        var state = project.resolve(environment.getOrDefault("AFTERCARE_STATE", ".aftercare"));
        return new StackConfig(
                project, state, number(environment, "AFTERCARE_PORT", 8080 + offset), offset, environment);
    }

    /** The stack of this shell, for code that runs somewhere below the root of the repository. */
    public static StackConfig ofEnvironment() {
        for (var directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve("aftercare")) && Files.exists(directory.resolve("service-kit"))) {
                return ofEnvironment(directory);
            }
        }
        throw new StackFailure(
                "This is not inside the Aftercare repository: " + Path.of("").toAbsolutePath());
    }

    /** Another stack beside the usual one. */
    public static StackConfig of(Path project, Path state, int offset) {
        return new StackConfig(project, state, 8080 + offset, offset, Map.of());
    }

    /** The port of a part; replica 2 of a service is {@code intake-2}. */
    public int port(String part) {
        if (part.equals("gateway")) {
            return gatewayPort;
        }
        var name = PartName.parse(part);
        var port = PORTS.get(name.base());
        if (port == null) {
            throw new StackFailure("There is no part named " + part);
        }
        return port + offset + 100 * (name.replica() - 1);
    }

    /** The address for people and clients. */
    public URI gateway() {
        return URI.create("http://localhost:" + gatewayPort);
    }

    /** The realm as it names itself in tokens. */
    public String issuer() {
        return external("AFTERCARE_ISSUER", gateway() + "/auth/realms/aftercare");
    }

    /** The realm as the services reach it. */
    String oidcUrl() {
        var issuer = external("AFTERCARE_ISSUER");
        var usual = issuer == null ? "http://127.0.0.1:" + port("keycloak") + "/auth/realms/aftercare" : issuer;
        return external("AFTERCARE_OIDC_URL", usual);
    }

    /** Host and port of PostgreSQL. */
    public String postgres() {
        return external("AFTERCARE_POSTGRES", "127.0.0.1:" + port("postgres"));
    }

    /** Bootstrap servers of Kafka. */
    public String kafka() {
        return external("AFTERCARE_KAFKA", "127.0.0.1:" + port("kafka"));
    }

    public Path logs() {
        return state.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path application(String service) {
        return project.resolve(service + "-service").resolve("target").resolve("quarkus-app");
    }

    @Nullable String external(String setting) {
        var value = settings.get(setting);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The words of a setting, which blanks divide; none when it is not set. */
    List<String> words(String setting) {
        var value = external(setting);
        return value == null ? List.of() : List.of(value.split("\\s+"));
    }

    String external(String setting, String otherwise) {
        var value = external(setting);
        return value == null ? otherwise : value;
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new StackFailure(name + " is not a number: " + value, e);
        }
    }
}
