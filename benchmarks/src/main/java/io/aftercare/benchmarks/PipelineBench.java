package io.aftercare.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How long it takes from asking for a visit until the visit can be read in another service, under a steady load; and
 * how fast a backlog of the outbox drains, with the order of each aggregate checked on the topic.
 */
final class PipelineBench {
    private static final int REQUESTS_PER_SECOND = 50;
    private static final int SECONDS = 60;
    private static final int WARM_UP_SECONDS = 45;
    private static final int BACKLOG = 100_000;
    private static final int EVENTS_PER_AGGREGATE = 5;
    private static final String TOPIC = "aftercare.benchmark";
    private static final long LOOK_AGAIN_NANOS = 10_000_000;

    private final Target target;
    private final Options options;

    PipelineBench(Target target, Options options) {
        this.target = target;
        this.options = options;
    }

    void run() throws Exception {
        System.out.println("Bench pipeline: " + Machine.facts());
        // Gently first: cold services under full load only build a queue.
        steady(REQUESTS_PER_SECOND / 4, WARM_UP_SECONDS, new Latencies(), new Latencies());
        steady(REQUESTS_PER_SECOND / 2, WARM_UP_SECONDS, new Latencies(), new Latencies());
        var registered = new Latencies();
        var readable = new Latencies();
        steady(REQUESTS_PER_SECOND, SECONDS, registered, readable);
        var drained = drain();
        System.out.println();
        System.out.println("| measure | figure | goal |");
        System.out.println("|---|---|---|");
        System.out.printf(
                "| visit readable after the answer to its request, %d/s for %d s: p50 / p99, ms | %.0f / %.0f |"
                        + " ≤ 200 / ≤ 1000 |%n",
                REQUESTS_PER_SECOND, SECONDS, readable.percentile(50), readable.percentile(99));
        System.out.printf(
                "| from due moment to 201 of the registration: p50 / p99, ms | %.0f / %.0f | |%n",
                registered.percentile(50), registered.percentile(99));
        System.out.printf("| visits seen | %d | %d |%n", readable.count(), REQUESTS_PER_SECOND * SECONDS);
        System.out.printf("| backlog of %d events drained at, events/s | %.0f | ≥ 3000 |%n", BACKLOG, drained);
    }

    private void steady(int perSecond, int seconds, Latencies registered, Latencies readable) throws Exception {
        var partner = Logins.partner(target.gateway());
        var agent = Logins.person(target.gateway(), "agent-01");
        try (var watcher = new VisitWatcher(target.gateway(), Logins.person(target.gateway(), "dispatcher-01"))) {
            new PacedLoad(options.clients() * 4).run(perSecond, seconds, new PacedLoad.Work() {
                @Override
                public AutoCloseable open() {
                    return new Wire(target.gateway());
                }

                @Override
                public void once(AutoCloseable connection) throws Exception {
                    oneRequest((Wire) connection, partner, agent, registered, watcher);
                }
            });
            watcher.collect(readable);
        }
    }

    private static void oneRequest(Wire wire, String partner, String agent, Latencies registered, VisitWatcher watcher)
            throws IOException {
        var begun = System.nanoTime();
        var answer = wire.post("/v1/service-requests", partner, Registration.key(), Registration.body())
                .expect(201);
        registered.add(System.nanoTime() - begun);
        var id = answer.json().get("id").asText();
        var triaged = wire.post(
                        "/v1/service-requests/" + id + "/triage",
                        agent,
                        Registration.key() + "If-Match: " + answer.etag() + "\r\n",
                        """
                        {"type":"FAULT","priority":"P3","complexity":"SIMPLE","serviceMode":"ON_SITE","skill":"heating"}""")
                .expect(200);
        wire.post(
                        "/v1/service-requests/" + id + "/visit-request",
                        agent,
                        Registration.key() + "If-Match: " + triaged.etag() + "\r\n",
                        "{}")
                .expect(200);
        watcher.asked(id);
    }

    /** Fills the outbox in one transaction and waits until the relay has emptied it; events per second. */
    private double drain() throws SQLException, IOException {
        try (var connection = target.connect()) {
            var run = UUID.randomUUID().toString();
            fill(connection, run);
            var begun = System.nanoTime();
            while (waiting(connection) > 0) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS * 5);
            }
            var seconds = (System.nanoTime() - begun) / 1e9;
            checkOrder(run);
            return BACKLOG / seconds;
        }
    }

    private static void fill(Connection connection, String run) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert =
                connection.prepareStatement("""
                INSERT INTO outbox (shard, id, aggregate_type, aggregate_id, sequence, type, payload, occurred_at)
                SELECT n %% 8, gen_random_uuid(), 'benchmark', md5(? || n)::uuid, s, 'benchmark.ticked.v1',
                    json_build_object('run', ?::text, 'filler', repeat('x', 400))::text, now()
                FROM generate_series(1, %d) s, generate_series(1, %d) n""".formatted(EVENTS_PER_AGGREGATE, BACKLOG / EVENTS_PER_AGGREGATE))) {
            insert.setString(1, run);
            insert.setString(2, run);
            insert.executeUpdate();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static long waiting(Connection connection) throws SQLException {
        try (var select =
                        connection.prepareStatement("SELECT count(*) FROM outbox WHERE aggregate_type = 'benchmark'");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Every event of the run must be there once and each aggregate's events in order 1, 2, 3 … */
    private void checkOrder(String run) throws IOException {
        var last = new HashMap<String, Long>();
        var seen = new HashSet<String>();
        try (var consumer =
                new KafkaConsumer<>(target.kafkaSettings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, consumer.partitionsFor(TOPIC).size())
                    .mapToObj(number -> new TopicPartition(TOPIC, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (behind(consumer, partitions, ends)) {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> {
                    if (new String(message.value(), java.nio.charset.StandardCharsets.UTF_8).contains(run)
                            && seen.add(header(message.headers(), "ce_id"))) {
                        var sequence = Long.parseLong(header(message.headers(), "ce_sequence"));
                        if (sequence != last.getOrDefault(message.key(), 0L) + 1) {
                            throw new IllegalStateException("Order broken for aggregate " + message.key());
                        }
                        last.put(message.key(), sequence);
                    }
                });
            }
        }
        if (seen.size() != BACKLOG) {
            throw new IOException("Expected " + BACKLOG + " events on the topic but found " + seen.size());
        }
    }

    private static boolean behind(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        return partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition));
    }

    private static String header(org.apache.kafka.common.header.Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
