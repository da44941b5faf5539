package io.aftercare.kit.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on a topic, in the order of each partition. */
record Message(UUID eventId, UUID aggregate, long sequence) {
    static List<Message> readAll(String bootstrap, String topic) {
        var messages = new ArrayList<Message>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, TopicMaker.PARTITIONS)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    var headers = new CloudHeaders(message.headers());
                    messages.add(new Message(
                            UUID.fromString(headers.require(CloudHeaders.ID)),
                            UUID.fromString(message.key()),
                            Long.parseLong(headers.require(CloudHeaders.SEQUENCE))));
                });
            }
        }
        return messages;
    }
}
