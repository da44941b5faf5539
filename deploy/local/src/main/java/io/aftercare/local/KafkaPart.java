package io.aftercare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Kafka with the topics of all event contracts. */
record KafkaPart(StackConfig config) implements Part {

    private static final int PARTITIONS = 6;

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return config.port(name());
    }

    @Override
    public void start(Consumer<ManagedProcess> launched) {
        var broker = KafkaBroker.start(config.state().resolve("kafka"), port(), Lifetime.DETACHED, config.log(name()));
        launched.accept(broker.process());
        makeTopics();
    }

    /** Topics exist before the first consumer asks for them, so nobody waits for a metadata refresh. */
    void makeTopics() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", config.kafka()))) {
            var known = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = topics(config.project()).stream()
                    .filter(topic -> !known.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackFailure("Kafka at " + config.kafka() + " does not take topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", e);
        }
    }

    /** {@code service_request.closed.v1.json} is written to {@code aftercare.service-request}. */
    static Set<String> topics(Path project) {
        var topics = new TreeSet<String>();
        for (var service : StackConfig.SERVICES) {
            var contracts =
                    project.resolve(service + "-service").resolve("contracts").resolve("events");
            if (!Files.isDirectory(contracts)) {
                continue;
            }
            try (var files = Files.list(contracts)) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".json") && file.indexOf('.') > 0)
                        .map(file -> "aftercare."
                                + file.substring(0, file.indexOf('.')).replace('_', '-'))
                        .forEach(topics::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return topics;
    }

    @Override
    public boolean healthy() {
        if (!Ports.answers(port())) {
            return false;
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", config.kafka()))) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", e);
        }
    }

    @Override
    public String stopSignal() {
        return "TERM";
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }
}
