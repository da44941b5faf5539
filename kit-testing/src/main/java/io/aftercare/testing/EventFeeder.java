package io.aftercare.testing;

import io.aftercare.kit.events.EventJson;
import io.aftercare.kit.ids.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events to the service under test as another service would. */
public final class EventFeeder {
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
        send(message);
    }

    private static void send(ProducerRecord<String, String> message) {
        var config = Map.<String, Object>of("bootstrap.servers", Shared.get(Shared.KAFKA), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(message).get(30, TimeUnit.SECONDS);
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
