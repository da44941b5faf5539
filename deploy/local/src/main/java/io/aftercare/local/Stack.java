package io.aftercare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All processes of one local platform: started, watched and stopped together or one by one. */
public final class Stack {

    private final StackConfig config;
    private final Consumer<String> progress;
    private final RunFiles runFiles;
    private final Secrets secrets;
    private final List<ManagedProcess> started = Collections.synchronizedList(new ArrayList<>());

    /** The stack that the configuration describes, running or not. */
    public Stack(StackConfig config, Consumer<String> progress) {
        this.config = config;
        this.progress = progress;
        this.runFiles = new RunFiles(config.state().resolve("run"));
        this.secrets = new Secrets(config.state());
    }

    public StackConfig config() {
        return config;
    }

    /** Starts what does not run yet, replaces services that were built anew; after a failure all of it is stopped. */
    public void up() {
        try (var _ = locked()) {
            var all = parts();
            refuseTakenPorts(all);
            GatewayPart.nginx(config);
            try {
                prepareExternalServers();
                startAll(all.stream().filter(part -> part instanceof PostgresPart || part instanceof KafkaPart));
                startAll(all.stream().filter(part -> part instanceof KeycloakPart || part instanceof ServicePart));
                startAll(all.stream().filter(part -> part instanceof GatewayPart));
                gateway().describe();
                settle();
            } catch (RuntimeException e) {
                stopStarted();
                throw e;
            }
            forgetOldBuilds(all);
        }
    }

    /** Stops everything that was started, and nothing else. */
    public void down() {
        try (var _ = locked()) {
            var names = runFiles.names();
            stopAll(names.stream().filter(name -> name.equals("gateway")));
            stopAll(names.stream()
                    .filter(name ->
                            StackConfig.SERVICES.contains(PartName.parse(name).base())));
            stopAll(names.stream().filter(name -> name.equals("keycloak")));
            stopAll(names.stream().filter(name -> name.equals("kafka")));
            stopAll(names.stream().filter(name -> name.equals("postgres")));
        }
    }

    /** Starts one part, or another replica of a service: {@code intake-2}. */
    public void start(String name) {
        var part = part(name);
        if (process(name) != null) {
            return;
        }
        refuseTakenPorts(List.of(part));
        try {
            start(part);
            settle();
        } catch (RuntimeException e) {
            stopStarted();
            throw e;
        }
        tellGateway(part);
    }

    /** Stops one part in order. */
    public void stop(String name) {
        var part = part(name);
        stopRecorded(part);
        tellGateway(part);
    }

    /** Ends one part as a power cut would; it stays known, as one that died. */
    public void kill(String name) {
        var process = process(name);
        if (process == null) {
            throw new StackFailure(part(name).name() + " does not run");
        }
        process.kill();
    }

    /** Stops and starts one part. */
    public void restart(String name) {
        stopRecorded(part(name));
        start(name);
    }

    /** Every part, in the order of starting. */
    public List<PartStatus> status() {
        return parts().stream().map(this::status).toList();
    }

    /** True when every part answers as it should. */
    public boolean healthy() {
        return status().stream().allMatch(status -> status.state() == PartStatus.State.HEALTHY);
    }

    /** A password of this stack, such as {@code db.intake} or {@code keycloak.admin}. */
    public String password(String name) {
        return secrets.password(name);
    }

    private PartStatus status(Part part) {
        var entry = runFiles.read(part.name());
        var process = process(part.name());
        if (entry == null || process == null) {
            var state = entry == null ? PartStatus.State.STOPPED : PartStatus.State.DIED;
            return new PartStatus(part.name(), state, 0, part.port(), 0, Duration.ZERO, config.log(part.name()));
        }
        return new PartStatus(
                part.name(),
                part.healthy() ? PartStatus.State.HEALTHY : PartStatus.State.NOT_READY,
                process.pid(),
                part.port(),
                process.memoryKib(),
                Duration.between(process.startedAt(), Instant.now()),
                process.log());
    }

    private void startAll(Stream<Part> parts) {
        var waiting = parts.filter(this::needsStart).toList();
        var atOnce = Math.max(2, Runtime.getRuntime().availableProcessors());
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var running = waiting.stream()
                    .map(part -> threads.submit(() -> start(part)))
                    .toList();
            try {
                for (var one : running) {
                    one.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof StackFailure failure
                        ? failure
                        : new StackFailure("Start failed: " + e.getCause(), e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new StackFailure("interrupted", e);
            }
        }
    }

    private boolean needsStart(Part part) {
        var process = process(part.name());
        if (process == null) {
            return true;
        }
        var entry = Objects.requireNonNull(runFiles.read(part.name()));
        if (!entry.fingerprint().equals(part.fingerprint())) {
            progress.accept(part.name() + " was built anew: restarting");
            stopRecorded(part);
            return true;
        }
        if (!part.healthy()) {
            progress.accept(part.name() + " runs but does not answer: restarting");
            stopRecorded(part);
            return true;
        }
        progress.accept(part.name() + " runs already on port " + part.port());
        return false;
    }

    private void start(Part part) {
        var from = System.nanoTime();
        progress.accept(part.name() + " starts");
        part.start(process -> {
            started.add(process);
            runFiles.write(RunFiles.Entry.of(process, part.fingerprint()));
        });
        var seconds = Duration.ofNanos(System.nanoTime() - from).toMillis() / 1000.0;
        progress.accept("%s is ready on port %d after %.1f s".formatted(part.name(), part.port(), seconds));
    }

    private void settle() {
        started.forEach(ManagedProcess::release);
        started.clear();
    }

    private void stopStarted() {
        for (var process : started.reversed()) {
            process.stop(Duration.ofSeconds(20));
            runFiles.remove(process.name());
        }
        started.clear();
    }

    private void stopAll(Stream<String> names) {
        names.map(this::part).parallel().forEach(part -> {
            stopRecorded(part);
            progress.accept(part.name() + " stopped");
        });
    }

    private void stopRecorded(Part part) {
        var process = process(part.name());
        if (process != null) {
            process.stop(part.patience());
        }
        runFiles.remove(part.name());
    }

    /** All replicas run the present build now. */
    private void forgetOldBuilds(List<Part> parts) {
        var present = parts.stream()
                .flatMap(part -> part instanceof ServicePart service ? Stream.of(service.copy()) : Stream.empty())
                .collect(Collectors.toSet());
        try (var copies = Files.list(config.state().resolve("apps"))) {
            for (var old : copies.filter(copy -> !present.contains(copy)).toList()) {
                Tools.delete(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellGateway(Part changed) {
        var nginx = process("gateway");
        if (changed instanceof ServicePart && nginx != null) {
            gateway().configure();
            nginx.signal("HUP");
        }
    }

    private void refuseTakenPorts(List<Part> parts) {
        for (var part : parts) {
            if (process(part.name()) == null && Ports.taken(part.port())) {
                throw new StackFailure("Port " + part.port() + " (" + part.name() + ") is used by another program;"
                        + " stop it, or choose other ports: AFTERCARE_PORT_OFFSET=2000 ./aftercare up");
            }
        }
    }

    private void prepareExternalServers() {
        if (config.external("AFTERCARE_POSTGRES") != null) {
            new PostgresPart(config, secrets).prepareExternal();
        }
        if (config.external("AFTERCARE_KAFKA") != null) {
            new KafkaPart(config).makeTopics();
        }
    }

    private @Nullable ManagedProcess process(String name) {
        var entry = runFiles.read(name);
        return entry == null ? null : entry.process(part(name).stopSignal());
    }

    private List<Part> parts() {
        var servers = Stream.of(
                        config.external("AFTERCARE_POSTGRES") == null ? "postgres" : "",
                        config.external("AFTERCARE_KAFKA") == null ? "kafka" : "",
                        config.external("AFTERCARE_ISSUER") == null ? "keycloak" : "")
                .filter(name -> !name.isEmpty());
        var replicas = StackConfig.SERVICES.stream().flatMap(service -> replicas(service));
        return Stream.of(servers, replicas, Stream.of("gateway"))
                .flatMap(names -> names)
                .map(this::part)
                .toList();
    }

    private Stream<String> replicas(String service) {
        return Stream.concat(
                Stream.of(service), runFiles.names().stream().filter(name -> name.startsWith(service + "-")));
    }

    private Part part(String name) {
        return switch (name) {
            case "postgres" -> new PostgresPart(config, secrets);
            case "kafka" -> new KafkaPart(config);
            case "keycloak" -> new KeycloakPart(config, secrets);
            case "gateway" -> gateway();
            default -> {
                var replica = PartName.parse(name);
                if (!StackConfig.SERVICES.contains(replica.base())) {
                    throw new StackFailure("There is no part named " + name);
                }
                yield new ServicePart(config, secrets, replica);
            }
        };
    }

    private GatewayPart gateway() {
        return new GatewayPart(config, service -> replicas(service)
                .map(replica -> "127.0.0.1:" + config.port(replica))
                .toList());
    }

    private Lock locked() {
        try {
            Files.createDirectories(config.state());
            var channel = FileChannel.open(
                    config.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StackFailure("Another ./aftercare is starting or stopping this stack; wait for it");
            }
            return new Lock(channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Held while the set of processes changes as a whole. */
    private record Lock(FileChannel channel, FileLock held) implements AutoCloseable {
        @Override
        public void close() {
            try {
                held.release();
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
