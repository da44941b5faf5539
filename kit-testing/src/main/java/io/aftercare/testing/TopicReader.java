package io.aftercare.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the service under test has told the others. */
public final class TopicReader {
    private static final String PREFIX = "io.aftercare.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One event as it stands on its topic. */
    public record Told(UUID eventId, String type, String source, Instant time, long sequence, JsonNode payload) {}

    private TopicReader() {}

    /** Everything on a topic about one aggregate so far, in order; empty when the topic does not exist yet. */
    public static List<Told> eventsOf(String topic, UUID subject) {
        var config = Map.<String, Object>of(
                "bootstrap.servers", Shared.get(Shared.KAFKA), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return partitions.isEmpty() ? List.of() : read(consumer, partitions, subject);
        }
    }

    /** Waits until this type of event about this aggregate is on its topic, and gives the last one. */
    public static Told await(String type, UUID subject) {
        return Patience.await(type + " of " + subject)
                .until(
                        () -> eventsOf(EventFeeder.topicOf(type), subject).stream()
                                .filter(event -> event.type().equals(type))
                                .toList(),
                        events -> !events.isEmpty())
                .getLast();
    }

    private static List<Told> read(
            KafkaConsumer<String, String> consumer, List<TopicPartition> partitions, UUID subject) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var told = new ArrayList<Told>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (var message : consumer.poll(Duration.ofMillis(200))) {
                if (subject.toString().equals(message.key())) {
                    told.add(toldBy(message));
                }
            }
        }
        return List.copyOf(told);
    }

    private static Told toldBy(ConsumerRecord<String, String> message) {
        try {
            return new Told(
                    UUID.fromString(header(message, "ce_id")),
                    header(message, "ce_type").substring(PREFIX.length()),
                    header(message, "ce_source"),
                    Instant.parse(header(message, "ce_time")),
                    Long.parseLong(header(message, "ce_sequence")),
                    JSON.readTree(message.value()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event on " + message.topic() + " is not JSON", e);
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
