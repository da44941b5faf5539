package io.aftercare.kit.events;

import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Keeps bytes that are no event in a topic of their own, with the place they came from. */
final class DeadLetters {
    static final String TOPIC = "aftercare.dead-letter";

    private final String service;
    private final TopicMaker topics;
    private final Supplier<Producer<String, byte[]>> producers;

    DeadLetters(String service, TopicMaker topics, Supplier<Producer<String, byte[]>> producers) {
        this.service = service;
        this.topics = topics;
        this.producers = producers;
    }

    /** @throws KafkaException when the broker has not taken it; the partition then waits */
    synchronized void keep(ConsumerRecord<String, byte[]> kafkaRecord, String reason) {
        topics.ensure(java.util.List.of(TOPIC));
        var letter = new ProducerRecord<>(TOPIC, null, kafkaRecord.key(), kafkaRecord.value(), kafkaRecord.headers());
        var headers = new CloudHeaders(letter.headers());
        headers.put("dead_reason", reason);
        headers.put("dead_service", service);
        headers.put("dead_topic", kafkaRecord.topic());
        headers.put("dead_partition", Integer.toString(kafkaRecord.partition()));
        headers.put("dead_offset", Long.toString(kafkaRecord.offset()));
        // Rare enough for a producer of its own each time, which then holds no memory for ever.
        try (var producer = producers.get()) {
            producer.send(letter).get();
        } catch (ExecutionException e) {
            throw new KafkaException("Dead letter was not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }
}
