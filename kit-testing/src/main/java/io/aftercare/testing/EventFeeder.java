package io.aftercare.testing;

import io.aftercare.kit.events.EventJson;
import io.aftercare.kit.ids.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events to the service under test as another service would. */
public final class EventFeeder {
    /** One for each broker; a sender of its own for each event would cost more than the test around it. */
    private static final Map<String, Producer<String, String>> PRODUCERS = new ConcurrentHashMap<>();

    private static final String PREFIX = "io.aftercare.";
    private static final String SOURCE = "/test";

    private EventFeeder() {}

    /**
     * Sends one event and waits for the broker.
     *
     * @param type without prefix, for example {@code visit.arrived.v1}; names the topic
     * @param payload JSON text or a record
     * @return the id of the event, for {@link #sendAgain}
     */
    public static UUID send(String type, UUID aggregateId, long sequence, Object payload) {
        var eventId = Ids.next();
        sendAgain(eventId, type, aggregateId, sequence, payload);
        return eventId;
    }

    /** Sends an event under an id that was used before, as a relay does after a crash. */
    public static void sendAgain(UUID eventId, String type, UUID aggregateId, long sequence, Object payload) {
        acknowledged(List.of(producer().send(message(eventId, type, aggregateId, sequence, payload))));
    }

    /** Sends the events of one aggregate in a burst, numbered from this one on. */
    public static void sendAll(String type, UUID aggregateId, long from, List<?> payloads) {
        var producer = producer();
        var answers = new ArrayList<Future<RecordMetadata>>();
        for (var n = 0; n < payloads.size(); n++) {
            answers.add(producer.send(message(Ids.next(), type, aggregateId, from + n, payloads.get(n))));
        }
        producer.flush();
        acknowledged(answers);
    }

    private static ProducerRecord<String, String> message(
            UUID eventId, String type, UUID aggregateId, long sequence, Object payload) {
        var json = payload instanceof String text ? text : EventJson.write(payload);
        var message = new ProducerRecord<>(topicOf(type), aggregateId.toString(), json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_type",
                        PREFIX + type,
                        "ce_source",
                        SOURCE,
                        "ce_subject",
                        aggregateId.toString(),
                        "ce_time",
                        Clock.systemUTC().instant().toString(),
                        "ce_sequence",
                        Long.toString(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static Producer<String, String> producer() {
        return PRODUCERS.computeIfAbsent(
                Shared.get(Shared.KAFKA),
                servers -> new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers, "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer()));
    }

    private static void acknowledged(List<Future<RecordMetadata>> answers) {
        try {
            for (var answer : answers) {
                answer.get(90, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not take the event", e);
        }
    }

    static String topicOf(String type) {
        return "aftercare." + type.substring(0, type.indexOf('.')).replace('_', '-');
    }
}
