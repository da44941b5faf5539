package io.aftercare.local;

import io.aftercare.local.catalogue.AsyncApi;
import io.aftercare.local.gateway.GatewayFiles;
import io.aftercare.local.gateway.OpenApiMerge;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** nginx in front of everything; {@code replicas} answers which addresses a service has at the moment. */
record GatewayPart(StackConfig config, Function<String, List<String>> replicas) implements Part {

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public int port() {
        return config.port(name());
    }

    @Override
    public void start(Consumer<ManagedProcess> launched) {
        configure();
        var state = directory();
        var process = ManagedProcess.start(new ManagedProcess.Launch(
                name(),
                List.of(
                        nginx(config).toString(),
                        "-e",
                        "stderr",
                        "-p",
                        state.toString(),
                        "-c",
                        state.resolve("nginx.conf").toString()),
                Map.of(),
                state,
                config.log(name()),
                stopSignal(),
                Lifetime.DETACHED));
        launched.accept(process);
        Part.awaitHealthy(this, process, Duration.ofSeconds(20));
    }

    /** Writes what nginx reads; a running nginx takes it over at the next HUP. */
    void configure() {
        try {
            Files.createDirectories(config.logs());
            GatewayFiles.write(
                    config.project().resolve("deploy").resolve("gateway"),
                    directory(),
                    Map.ofEntries(
                            Map.entry("listen", "127.0.0.1:" + port()),
                            Map.entry("tls", ""),
                            Map.entry("state_dir", directory().toString()),
                            Map.entry("log_dir", config.logs().toString()),
                            Map.entry("user", Unprivileged.needed() ? "user root;" : ""),
                            Map.entry("worker_processes", "2"),
                            Map.entry("requests_per_second", "5000"),
                            Map.entry("logins_per_second", "500"),
                            Map.entry("connections_per_address", "2000"),
                            Map.entry("keycloak_administration", ""),
                            Map.entry("upstreams", upstreams())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The services' own documents in one, and their events; written again whenever a service may have changed. */
    void describe() {
        var documents = new LinkedHashMap<String, URI>();
        StackConfig.SERVICES.forEach(service -> documents.put(
                service, URI.create("http://127.0.0.1:" + config.port(service) + "/q/openapi?format=json")));
        try {
            OpenApiMerge.write(documents, directory().resolve("openapi.json"));
            AsyncApi.write(config.project(), directory().resolve("asyncapi.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean healthy() {
        return Http.ok("http://127.0.0.1:" + port() + "/health");
    }

    @Override
    public String stopSignal() {
        return "QUIT";
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(5);
    }

    static Path nginx(StackConfig config) {
        var given = config.external("AFTERCARE_NGINX");
        var candidates = given == null
                ? Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)),
                        Stream.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"))
                : Stream.of(Path.of(given).toAbsolutePath().getParent().toString());
        return candidates
                .map(directory -> Path.of(directory, "nginx"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new StackFailure("nginx is missing: install it (Debian: apt-get install nginx-light)"
                        + " or set AFTERCARE_NGINX"));
    }

    private Path directory() {
        return config.state().resolve("gateway");
    }

    private String upstreams() {
        return Stream.concat(
                        StackConfig.SERVICES.stream()
                                .map(service -> GatewayFiles.upstream(service, replicas.apply(service))),
                        Stream.of(GatewayFiles.upstream("keycloak", List.of("127.0.0.1:" + config.port("keycloak")))))
                .collect(Collectors.joining("\n"));
    }
}
