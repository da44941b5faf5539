package io.aftercare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** A real Kafka broker (KRaft, one node) as a child process, on a data directory that survives it. */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String CLUSTER_ID = "QWZ0ZXJjYXJlTG9jYWwwMQ";

    private final Path directory;
    private final int port;
    private final Lifetime lifetime;
    private final Path log;
    private ManagedProcess process;

    private KafkaBroker(Path directory, int port, Lifetime lifetime, Path log) {
        this.directory = directory;
        this.port = port;
        this.lifetime = lifetime;
        this.log = log.toAbsolutePath();
        this.process = launch();
        awaitAnswer();
    }

    /** Starts a broker that ends with this JVM; port 0 takes a free one. */
    public static KafkaBroker start(Path dataDir, int port) {
        return start(dataDir, port, Lifetime.THIS_JVM);
    }

    /** Starts a broker that writes its log beside the data directory. */
    public static KafkaBroker start(Path dataDir, int port, Lifetime lifetime) {
        return start(dataDir, port, lifetime, dataDir.resolveSibling(dataDir.getFileName() + ".log"));
    }

    /** Starts a broker; the first start formats the data directory. */
    static KafkaBroker start(Path dataDir, int port, Lifetime lifetime, Path log) {
        var directory = dataDir.toAbsolutePath().normalize();
        return new KafkaBroker(directory, port == 0 ? Ports.free() : port, lifetime, log);
    }

    public int port() {
        return port;
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public ManagedProcess process() {
        return process;
    }

    /** Ends the broker in order. */
    public void stop() {
        process.stop(Duration.ofSeconds(30));
    }

    /** Ends the broker as a power cut would. */
    public void kill() {
        process.kill();
    }

    /** Starts the broker again on the same data and the same port. */
    public void restart() {
        stop();
        process = launch();
        awaitAnswer();
    }

    @Override
    public void close() {
        stop();
    }

    private ManagedProcess launch() {
        try {
            Files.createDirectories(directory);
            var settings = directory.resolve("server.properties");
            Files.writeString(settings, settings());
            Files.writeString(directory.resolve("log4j2.yaml"), LOGGING);
            if (!Files.exists(directory.resolve("data").resolve("meta.properties"))) {
                format(settings);
            }
            return ManagedProcess.start(new ManagedProcess.Launch(
                    "kafka",
                    java("-Xms128m", "-Xmx256m", "kafka.Kafka", settings.toString()),
                    Map.of(),
                    directory,
                    log,
                    "TERM",
                    lifetime));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void format(Path settings) throws IOException {
        var output = directory.resolve("format.log");
        var tool = new ProcessBuilder(java(
                        "-XX:TieredStopAtLevel=1",
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        CLUSTER_ID,
                        "--config",
                        settings.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
                tool.destroyForcibly();
                throw new StackFailure("Kafka's data directory cannot be formatted: "
                        + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while formatting", e);
        }
    }

    private List<String> java(String... arguments) {
        var command = new ArrayList<>(List.of(
                Tools.java(),
                "-XX:+UseSerialGC",
                "-Dlog4j2.configurationFile=" + directory.resolve("log4j2.yaml"),
                "-cp",
                Tools.kafkaClassPath()));
        command.addAll(List.of(arguments));
        return command;
    }

    private String settings() {
        var controller = Ports.free();
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%d
                listeners=CLIENT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                advertised.listeners=CLIENT://127.0.0.1:%d
                listener.security.protocol.map=CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=CLIENT
                controller.listener.names=CONTROLLER
                log.dirs=%s
                num.partitions=6
                auto.create.topics.enable=true
                offsets.topic.num.partitions=6
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=2
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                log.retention.hours=-1
                log.segment.bytes=67108864
                log.index.size.max.bytes=1048576
                log.cleaner.dedupe.buffer.size=16777216
                num.network.threads=2
                num.io.threads=4
                """.formatted(controller, port, controller, port, directory.resolve("data"));
    }

    private void awaitAnswer() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.alive() && !Ports.answers(port) && System.nanoTime() < deadline) {
            ManagedProcess.pause();
        }
        if (process.alive()) {
            try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
                while (process.alive() && System.nanoTime() < deadline) {
                    if (knowsItself(admin)) {
                        return;
                    }
                }
            }
        }
        var words = process.reason();
        process.kill();
        throw new StackFailure("Kafka did not start on port " + port + "; log " + log + ": " + words);
    }

    private static boolean knowsItself(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while waiting for Kafka", e);
        }
    }

    private static final String LOGGING = """
            Configuration:
              status: error
              Appenders:
                Console:
                  name: out
                  PatternLayout:
                    pattern: "%d{ISO8601} %p %c{1}: %m%n"
              Loggers:
                Root:
                  level: WARN
                  AppenderRef:
                    - ref: out
            """;
}
