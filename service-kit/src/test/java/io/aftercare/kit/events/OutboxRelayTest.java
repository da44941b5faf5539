package io.aftercare.kit.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aftercare.kit.ids.Ids;
import io.aftercare.local.KafkaBroker;
import io.aftercare.local.Lifetime;
import io.aftercare.local.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The relay against a real database and a real broker: several replicas, crashes, a broker that is killed. */
class OutboxRelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static PostgresServer postgres;
    private static KafkaBroker kafka;

    private final List<OutboxRelay> relays = new ArrayList<>();
    private OutboxTable outbox;

    @BeforeAll
    static void startServers() {
        postgres = PostgresServer.start(
                folder.resolve("postgres"), 0, PostgresServer.Durability.UNSYNCED, Lifetime.THIS_JVM);
        postgres.createDatabase("relay", "relay", "relay");
        kafka = KafkaBroker.start(folder.resolve("kafka"), 0);
    }

    @AfterAll
    static void stopServers() {
        kafka.close();
        postgres.close();
    }

    @BeforeEach
    void emptyOutbox() throws Exception {
        outbox = OutboxTable.recreate(postgres, "t" + Ids.next().toString().replace("-", ""));
    }

    @AfterEach
    void stopRelays() {
        relays.forEach(OutboxRelay::close);
    }

    @Test
    void threeReplicasKeepTheOrderOfEveryAggregate() throws Exception {
        for (var i = 0; i < 3; i++) {
            startRelay(kafkaProducers());
        }

        var aggregates = writeConcurrently(60, 40);

        await().atMost(PATIENCE).until(() -> outbox.isEmpty());
        assertThat(heard()).hasSize(60).allSatisfy((aggregate, sequences) -> assertThat(sequences)
                .as(aggregate.toString())
                .isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList()));
        assertThat(heard().keySet()).containsExactlyInAnyOrderElementsOf(aggregates);
    }

    @Test
    void aCrashBetweenSendAndDeleteRepeatsTheSameEvent() throws Exception {
        var crashed = new AtomicBoolean();
        outbox.beforeDelete(() -> {
            if (crashed.compareAndSet(false, true)) {
                throw new SQLException("The process died here");
            }
        });
        var aggregate = Ids.next();
        outbox.insert(aggregate, 1);
        outbox.insert(aggregate, 2);

        startRelay(kafkaProducers());

        await().atMost(PATIENCE).until(() -> outbox.isEmpty());
        var sent = messages();
        assertThat(sent).hasSizeGreaterThan(2);
        assertThat(sent.stream().map(Message::eventId).distinct()).hasSize(2);
        assertThat(heard()).containsExactly(java.util.Map.entry(aggregate, List.of(1L, 2L)));
    }

    @Test
    void nothingIsLostWhileTheBrokerIsKilled() throws Exception {
        startRelay(kafkaProducers());
        var before = writeConcurrently(10, 5);
        await().atMost(PATIENCE).until(() -> outbox.isEmpty());

        kafka.kill();
        var during = writeConcurrently(10, 5);
        assertThat(outbox.isEmpty()).isFalse();
        kafka.restart();

        await().atMost(PATIENCE).until(() -> outbox.isEmpty());
        assertThat(heard().keySet()).containsAll(before).containsAll(during).hasSize(20);
        assertThat(heard().values())
                .allSatisfy(sequences -> assertThat(sequences).containsExactly(1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void aReplicaThatSleptThroughItsLeaseCannotOvertake() throws Exception {
        var asleep = new CountDownLatch(1);
        var wakeUp = new CountDownLatch(1);
        startRelay(() -> Sleepy.beforeFirstSend(kafkaProducers().get(), asleep, wakeUp));
        var aggregate = Ids.next();
        outbox.insert(aggregate, 1);
        outbox.insert(aggregate, 2);
        asleep.await();

        startRelay(kafkaProducers());
        await().atMost(PATIENCE).until(() -> outbox.isEmpty());
        outbox.insert(aggregate, 3);
        await().atMost(PATIENCE).until(() -> outbox.isEmpty());
        wakeUp.countDown();

        await().atMost(PATIENCE).until(() -> messages().size() > 3);
        assertThat(heard()).containsExactly(java.util.Map.entry(aggregate, List.of(1L, 2L, 3L)));
    }

    @Test
    void shardsSpreadOverReplicasAndComeBackWhenOneLeaves() throws Exception {
        var first = new ShardLeases(outbox.source(), Ids.next(), Duration.ofSeconds(5));
        var second = new ShardLeases(outbox.source(), Ids.next(), Duration.ofSeconds(5));

        assertThat(first.renew()).hasSize(Shards.COUNT);
        second.renew();
        assertThat(first.renew()).hasSize(Shards.COUNT / 2);
        assertThat(second.renew()).hasSize(Shards.COUNT / 2).doesNotContainAnyElementsOf(first.renew());

        second.leave();
        assertThat(first.renew()).hasSize(Shards.COUNT);
    }

    @Test
    void aSilentReplicaLosesItsShards() throws Exception {
        var silent = new ShardLeases(outbox.source(), Ids.next(), Duration.ofMillis(300));
        var alive = new ShardLeases(outbox.source(), Ids.next(), Duration.ofMillis(300));

        assertThat(silent.renew()).hasSize(Shards.COUNT);

        await().atMost(PATIENCE).until(() -> alive.renew().size() == Shards.COUNT);
    }

    private void startRelay(Supplier<Producer<String, byte[]>> producers) {
        var config = new QuickEvents();
        var relay = new OutboxRelay(
                outbox.source(),
                config,
                new RelayBell(),
                producers,
                new TopicMaker(kafka.bootstrap(), config),
                _ -> {});
        relays.add(relay);
        relay.start();
    }

    private static Supplier<Producer<String, byte[]>> kafkaProducers() {
        return () -> new KafkaClients(kafka.bootstrap(), new QuickEvents()).producer();
    }

    /** Each aggregate is written by one thread, as the lock on its row makes it be in a service. */
    private List<UUID> writeConcurrently(int aggregates, int eventsOfEach) throws Exception {
        var ids = IntStream.range(0, aggregates).mapToObj(_ -> Ids.next()).toList();
        try (var writers = Executors.newFixedThreadPool(8)) {
            var done = new ArrayList<java.util.concurrent.Future<?>>();
            ids.forEach(id -> done.add(writers.submit(() -> {
                for (var sequence = 1; sequence <= eventsOfEach; sequence++) {
                    outbox.insert(id, sequence);
                }
                return null;
            })));
            for (var one : done) {
                one.get();
            }
        }
        return ids;
    }

    private List<Message> messages() {
        return Message.readAll(kafka.bootstrap(), outbox.topic());
    }

    /** The sequences per aggregate as a listener with an inbox takes them: the first of each event id counts. */
    private java.util.Map<UUID, List<Long>> heard() {
        var firstOccurrences = new LinkedHashMap<UUID, Message>();
        messages().forEach(message -> firstOccurrences.putIfAbsent(message.eventId(), message));
        return firstOccurrences.values().stream()
                .collect(groupingBy(Message::aggregate, mapping(Message::sequence, toList())));
    }
}
