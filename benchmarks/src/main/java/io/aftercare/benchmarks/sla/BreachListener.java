package io.aftercare.benchmarks.sla;

import io.aftercare.benchmarks.Latencies;
import io.aftercare.benchmarks.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears what intake tells from now on, as any service would, and notes each breach with the time at which it came. */
final class BreachListener implements AutoCloseable {
    private static final String TOPIC = "aftercare.service-request";
    private static final String TYPE = "service_request.sla_breached.v1";

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<UUID, Instant> heard = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> times = new ConcurrentHashMap<>();
    private final Map<String, UUID> events = new ConcurrentHashMap<>();

    BreachListener(Target target) {
        consumer = new KafkaConsumer<>(target.kafkaSettings(), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = IntStream.range(0, consumer.partitionsFor(TOPIC).size())
                .mapToObj(number -> new TopicPartition(TOPIC, number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Listens until all of these were heard of or the time is over. */
    void listen(Map<UUID, Instant> due, Instant until) {
        while (!heard.keySet().containsAll(due.keySet()) && Instant.now().isBefore(until)) {
            consumer.poll(Duration.ofMillis(100)).forEach(this::note);
        }
    }

    private void note(ConsumerRecord<String, byte[]> message) {
        // The relay may send an event again; it is the same event then.
        if (header(message, "ce_type").endsWith(TYPE)
                && events.put(header(message, "ce_id"), UUID.fromString(message.key())) == null) {
            heard.putIfAbsent(UUID.fromString(message.key()), Instant.now());
            times.merge(UUID.fromString(message.key()), 1, Integer::sum);
        }
    }

    /** How long after its moment each of these was heard of. */
    Latencies lateness(Map<UUID, Instant> due) {
        var lateness = new Latencies();
        due.forEach((id, moment) -> {
            var at = heard.get(id);
            if (at != null) {
                lateness.add(Duration.between(moment, at).toNanos());
            }
        });
        return lateness;
    }

    /** How many of these were told more than once. */
    long toldTwice(Map<UUID, Instant> due) {
        return due.keySet().stream().filter(id -> times.getOrDefault(id, 0) > 1).count();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
