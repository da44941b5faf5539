package io.aftercare.journeys.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** A running platform, known by the address of its gateway. */
public final class Platform {
    private final URI address;
    private final Wire wire;
    private final Map<Identity, ApiClient> clients = new ConcurrentHashMap<>();

    private Platform(URI address, Duration patience) {
        this.address = address;
        this.wire = new Wire(patience);
    }

    /** @param patience how long a call is repeated while the platform has a fault */
    public static Platform at(String address, Duration patience) {
        return new Platform(URI.create(address), patience);
    }

    /**
     * The address in {@code AFTERCARE_URL} (system property or environment), else that of the local stack that this
     * shell means.
     */
    public static Platform fromEnvironment(Duration patience) {
        var given = System.getProperty("AFTERCARE_URL", setting("AFTERCARE_URL", ""));
        if (!given.isBlank()) {
            return at(given, patience);
        }
        var offset = Integer.parseInt(setting("AFTERCARE_PORT_OFFSET", "0"));
        return at("http://localhost:" + setting("AFTERCARE_PORT", String.valueOf(8080 + offset)), patience);
    }

    private static String setting(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    public URI address() {
        return address;
    }

    /** A person of the demonstration realm, for example {@code tech-01}. */
    public ApiClient person(String login) {
        return client(new Identity.Person(login));
    }

    /** A partner network of the demonstration realm, for example {@code acme}. */
    public ApiClient partner(String name) {
        return partner(name, name + "-demo-secret");
    }

    /** A partner network that was let in, with the secret of its client. */
    public ApiClient partner(String code, String secret) {
        return client(new Identity.Partner(code, secret));
    }

    public ApiClient nobody() {
        return client(new Identity.Nobody());
    }

    public long calls() {
        return wire.calls.sum();
    }

    /** How many calls had to be sent again. */
    public long repeats() {
        return wire.repeats.sum();
    }

    /**
     * Fails at once and in one clear line when there is no platform.
     *
     * @throws IllegalStateException when the gateway does not answer
     */
    public Platform required() {
        BooleanSupplier answers = () -> {
            try (var http = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(3))
                    .build()) {
                var health = HttpRequest.newBuilder(address.resolve("/health")).build();
                return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException _) {
                return false;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
        if (!answers.getAsBoolean()) {
            throw new IllegalStateException("There is no platform at " + address
                    + ": start one with ./aftercare up, or say where it is with AFTERCARE_URL");
        }
        return this;
    }

    private ApiClient client(Identity identity) {
        return clients.computeIfAbsent(identity, who -> new ApiClient(wire, address, who));
    }
}
