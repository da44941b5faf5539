package io.aftercare.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path directory;

    @Test
    void acknowledgedRecordsSurviveAKilledBroker() throws Exception {
        try (var broker = KafkaBroker.start(directory.resolve("kafka"), 0)) {
            Map<String, Object> sending = Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all");
            try (var producer = new KafkaProducer<>(sending, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("aftercare.repair", "r-1", "completed"))
                        .get();
            }

            broker.kill();
            assertThat(broker.process().alive()).isFalse();
            broker.restart();

            Map<String, Object> reading = Map.of(
                    "bootstrap.servers", broker.bootstrap(), "group.id", "reader", "auto.offset.reset", "earliest");
            try (var consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
                consumer.subscribe(List.of("aftercare.repair"));
                var records = consumer.poll(Duration.ofSeconds(30));
                assertThat(records).hasSize(1).first().satisfies(record -> assertThat(record.value())
                        .isEqualTo("completed"));
            }
        }
    }

    @Test
    void aTopicThatNobodyMadeGetsSixPartitions() throws Exception {
        try (var broker = KafkaBroker.start(directory.resolve("kafka"), 0)) {
            Map<String, Object> sending = Map.of("bootstrap.servers", broker.bootstrap());
            try (var producer = new KafkaProducer<>(sending, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("aftercare.visit", "v-1", "x"))
                        .get();
            }

            try (var admin = Admin.create(sending)) {
                var topic = admin.describeTopics(List.of("aftercare.visit"))
                        .allTopicNames()
                        .get()
                        .get("aftercare.visit");
                assertThat(topic.partitions()).hasSize(6);
            }
        }
    }
}
