package io.aftercare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One replica of one of our services, run from a copy of what Maven built. */
record ServicePart(StackConfig config, Secrets secrets, PartName replica) implements Part {
    /** Nobody waits for these: where processors are short, those who serve a call come first. */
    private static final Set<String> PATIENT = Set.of("kpi");

    /** The one service that may make clients in the realm. */
    private static final String ONBOARDS_PARTNERS = "intake";

    private static final List<String> LATER = List.of("nice", "-n", "10");

    @Override
    public String name() {
        return replica.toString();
    }

    @Override
    public int port() {
        return config.port(name());
    }

    @Override
    public void start(Consumer<ManagedProcess> launched) {
        var application = copied();
        var process = ManagedProcess.start(new ManagedProcess.Launch(
                name(),
                command(application.resolve("quarkus-run.jar")),
                environment(),
                config.state(),
                config.log(name()),
                stopSignal(),
                Lifetime.DETACHED));
        launched.accept(process);
        Part.awaitHealthy(this, process, Duration.ofSeconds(180));
    }

    private List<String> command(Path application) {
        var java = new ArrayList<>(List.of(
                Tools.java(),
                "-Xms48m",
                "-Xmx" + config.external("AFTERCARE_SERVICE_HEAP", "192m"),
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        java.addAll(config.words("AFTERCARE_SERVICE_OPTIONS"));
        java.addAll(List.of("-jar", application.toString()));
        return PATIENT.contains(replica.base())
                ? Stream.concat(LATER.stream(), java.stream()).toList()
                : java;
    }

    @Override
    public boolean healthy() {
        return Http.ok("http://127.0.0.1:" + port() + "/q/health/ready");
    }

    @Override
    public String stopSignal() {
        return "TERM";
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(25);
    }

    @Override
    public String fingerprint() {
        var application = config.application(replica.base());
        try (var files = Stream.of("quarkus-run.jar", "app", "quarkus")
                .map(application::resolve)
                .flatMap(ServicePart::files)) {
            return files.sorted()
                    .map(file -> file.getFileName() + "@" + file.toFile().lastModified())
                    .collect(Collectors.joining(" "));
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(Map.of(
                "AFTERCARE_HTTP_PORT", Integer.toString(port()),
                "AFTERCARE_POSTGRES", config.postgres(),
                "AFTERCARE_DB_USER", replica.base(),
                "AFTERCARE_DB_PASSWORD", secrets.password("db." + replica.base()),
                "AFTERCARE_KAFKA", config.kafka(),
                "AFTERCARE_ISSUER", config.issuer(),
                "AFTERCARE_OIDC_URL", config.oidcUrl(),
                "AFTERCARE_MASTER_KEY", secrets.key("master"),
                "AFTERCARE_INDEX_KEY", secrets.key("index"),
                "AFTERCARE_LINK_KEY", secrets.key("link")));
        if (replica.base().equals(ONBOARDS_PARTNERS)) {
            environment.put("AFTERCARE_KEYCLOAK_CLIENT_SECRET", secrets.password("keycloak.onboarding"));
        }
        return environment;
    }

    /** A build in the same tree replaces jars that a running JVM still reads from; a copy is left in peace. */
    private Path copied() {
        var built = config.application(replica.base());
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new StackFailure(replica.base() + " is not built: " + built + " is missing");
        }
        var copy = copy();
        synchronized (ServicePart.class) {
            try {
                if (!Files.exists(copy)) {
                    var unfinished = copy.resolveSibling(copy.getFileName() + ".unfinished-"
                            + ProcessHandle.current().pid());
                    copy(built, unfinished);
                    Files.move(unfinished, copy);
                }
                return copy;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where the present build is or will be copied to. */
    Path copy() {
        return config.state()
                .resolve("apps")
                .resolve(
                        replica.base() + "-" + Integer.toHexString(fingerprint().hashCode()));
    }

    private static Stream<Path> files(Path path) {
        try {
            return Files.isDirectory(path) ? Files.list(path) : Stream.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
