package io.aftercare.testing.hearing;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.Api;
import io.aftercare.testing.EventFeeder;
import io.aftercare.testing.RealServers;
import io.aftercare.testing.Tokens;
import io.aftercare.testing.hearing.ParcelEvents.ParcelPacked;
import io.aftercare.testing.hearing.ParcelEvents.ScaleWeighed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each event has its effect once, whatever happens on the way. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HearingTest {
    private static final String PACKED = "parcel.packed.v1";
    private static final String WEIGHED = "scale.weighed.v1";

    @Inject
    DataSource database;

    @Inject
    ParcelEvents listener;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final UUID parcel = Ids.next();
    private final UUID scale = Ids.next();

    @AfterEach
    void forbidNegativeWeights() {
        listener.allowNegativeWeights(false);
    }

    @Test
    void theSameEventTwiceHasItsEffectOnce() {
        var eventId = EventFeeder.send(PACKED, parcel, 1, new ParcelPacked(parcel));
        EventFeeder.sendAgain(eventId, PACKED, parcel, 1, new ParcelPacked(parcel));
        var other = Ids.next();
        EventFeeder.send(PACKED, other, 1, new ParcelPacked(other));

        await().until(() -> numbers("SELECT packed FROM parcel WHERE id = ?", other), List.of(1)::equals);
        assertThat(numbers("SELECT packed FROM parcel WHERE id = ?", parcel)).containsExactly(1);
    }

    @Test
    void anEventThatComesTooEarlyWaitsForWhatItNeeds() {
        EventFeeder.send(WEIGHED, scale, 1, new ScaleWeighed(parcel, 100));
        EventFeeder.send(WEIGHED, scale, 2, new ScaleWeighed(parcel, 200));
        await().until(() -> parkedOf(scale) == 2);

        EventFeeder.send(PACKED, parcel, 1, new ParcelPacked(parcel));

        await().until(() -> weighings(), List.of(100, 200)::equals);
        assertThat(parkedOf(scale)).isZero();
    }

    @Test
    void aPoisonousEventHoldsUpItsOwnKeyOnly() {
        EventFeeder.send(PACKED, parcel, 1, new ParcelPacked(parcel));
        EventFeeder.send(WEIGHED, scale, 1, new ScaleWeighed(parcel, -1));
        EventFeeder.send(WEIGHED, scale, 2, new ScaleWeighed(parcel, 300));
        var others = IntStream.range(0, 12).mapToObj(_ -> Ids.next()).toList();
        others.forEach(other -> EventFeeder.send(WEIGHED, other, 1, new ScaleWeighed(parcel, 7)));

        await().until(() -> parkedOf(scale) == 2 && weighings().size() == 12);
        assertThat(weighings()).containsOnly(7);
    }

    @Test
    void anAdministratorRedrivesWhatWasMended() {
        EventFeeder.send(PACKED, parcel, 1, new ParcelPacked(parcel));
        EventFeeder.send(WEIGHED, scale, 1, new ScaleWeighed(parcel, -5));
        EventFeeder.send(WEIGHED, scale, 2, new ScaleWeighed(parcel, 6));
        await().until(() -> parkedOf(scale) == 2);
        var first = ids("SELECT id FROM parked_event WHERE event_key = ? ORDER BY position", scale)
                .getFirst();
        // Nobody but the administrator may be the one who tries it again.
        await().during(Duration.ofMillis(500)).until(() -> postponed(first), List.of()::equals);
        listener.allowNegativeWeights(true);

        Api.as(Tokens.of("admin-01").roles("admin").sign())
                .post("/v1/operations/notes/parked-events/" + first + "/redrive")
                .then()
                .statusCode(200);

        await().until(() -> weighings(), List.of(-5, 6)::equals);
        assertThat(parkedOf(scale)).isZero();
    }

    @Test
    void bytesThatAreNoEventGoToTheDeadLetters() throws Exception {
        var key = parcel.toString();
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("aftercare.parcel", key, "{ not an event"))
                    .get(90, TimeUnit.SECONDS);
        }
        EventFeeder.send(PACKED, parcel, 1, new ParcelPacked(parcel));

        await().until(() -> numbers("SELECT packed FROM parcel WHERE id = ?", parcel), List.of(1)::equals);
        assertThat(deadLettersOf(key)).containsExactly("aftercare.parcel");
    }

    private List<Integer> weighings() {
        return numbers("SELECT grams FROM weighing WHERE parcel_id = ? ORDER BY position", parcel);
    }

    private int parkedOf(UUID key) {
        return ids("SELECT id FROM parked_event WHERE event_key = ?", key).size();
    }

    private List<Integer> numbers(String sql, UUID id) {
        return column(sql, id, Integer.class);
    }

    /** Puts a parked event off for an hour; answers it if that was not so before. */
    private List<UUID> postponed(UUID parkedEvent) {
        return ids("""
                UPDATE parked_event SET next_attempt_at = now() + interval '1 hour'
                WHERE id = ? AND next_attempt_at < now() + interval '30 minutes' RETURNING id""", parkedEvent);
    }

    private List<UUID> ids(String sql, UUID id) {
        return column(sql, id, UUID.class);
    }

    private <T> List<T> column(String sql, UUID id, Class<T> type) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            var values = new ArrayList<T>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getObject(1, type));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> deadLettersOf(String key) {
        var topics = new ArrayList<String>();
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("aftercare.dead-letter").stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> {
                    if (key.equals(letter.key())) {
                        topics.add(new String(
                                letter.headers().lastHeader("dead_topic").value(), StandardCharsets.UTF_8));
                    }
                });
            }
        }
        return topics;
    }
}
