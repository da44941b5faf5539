package io.aftercare.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Topics only grow, so each is read once, and from then on what is new. */
    private static final Map<String, Topic> TOPICS = new ConcurrentHashMap<>();

    private TopicReader() {}

    private static final class Topic {
        private final String name;
        private final KafkaConsumer<String, String> consumer;
        private final Map<String, List<ConsumerRecord<String, String>>> messages = new HashMap<>();
        private List<TopicPartition> partitions = List.of();

        Topic(String kafka, String name) {
            var config = Map.<String, Object>of("bootstrap.servers", kafka, "isolation.level", "read_committed");
            this.name = name;
            this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
        }

        synchronized List<ConsumerRecord<String, String>> about(UUID subject) {
            if (partitions.isEmpty()) {
                begin();
            }
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    messages.computeIfAbsent(message.key(), _ -> new ArrayList<>())
                            .add(message);
                }
            }
            return List.copyOf(messages.getOrDefault(subject.toString(), List.of()));
        }

        private void begin() {
            partitions = consumer.listTopics().getOrDefault(name, List.of()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
    }

    /** Everything on a topic about one aggregate so far, in order; empty when the topic does not exist yet. */
    public static List<Told> eventsOf(String topic, UUID subject) {
        var kafka = Shared.get(Shared.KAFKA);
        return TOPICS.computeIfAbsent(kafka + " " + topic, _ -> new Topic(kafka, topic)).about(subject).stream()
                .map(TopicReader::toldBy)
                .toList();
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
