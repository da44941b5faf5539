package io.aftercare.journeys;

import io.aftercare.local.Stack;
import io.aftercare.local.StackConfig;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What no client sees: the databases and the topics of the stack that this shell means. */
final class Insides {
    final Stack stack = new Stack(StackConfig.ofEnvironment(), _ -> {});

    /** One event as it lies in its topic. */
    record Sent(String topic, UUID id, String subject, long sequence, String type) {
        static Sent of(ConsumerRecord<String, byte[]> kafkaRecord) {
            return new Sent(
                    kafkaRecord.topic(),
                    UUID.fromString(header(kafkaRecord, "ce_id")),
                    header(kafkaRecord, "ce_subject"),
                    Long.parseLong(header(kafkaRecord, "ce_sequence")),
                    header(kafkaRecord, "ce_type"));
        }

        private static String header(ConsumerRecord<String, byte[]> kafkaRecord, String name) {
            return new String(kafkaRecord.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    Connection database(String service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + stack.config().postgres() + "/" + service,
                service,
                stack.password("db." + service));
    }

    /** The rows of a query, each column as text. */
    List<List<String>> rows(String service, String sql) throws SQLException {
        try (var connection = database(service);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    long count(String service, String sql) throws SQLException {
        return Long.parseLong(rows(service, sql).getFirst().getFirst());
    }

    /** How many replicas of a service listen to its partitions at the moment. */
    int listeners(String service) throws Exception {
        var config = Map.<String, Object>of("bootstrap.servers", stack.config().kafka());
        try (var admin = Admin.create(config)) {
            var groups = admin.describeConsumerGroups(List.of(service)).all().get(90, TimeUnit.SECONDS);
            return groups.get(service).members().size();
        }
    }

    /** Every event of every topic, from the first to the last of this moment, each partition in its order. */
    List<Sent> events() {
        var events = new ArrayList<Sent>();
        eachRecord(kafkaRecord -> {
            if (kafkaRecord.headers().lastHeader("ce_sequence") != null) {
                events.add(Sent.of(kafkaRecord));
            }
        });
        return events;
    }

    void eachRecord(Consumer<ConsumerRecord<String, byte[]>> reader) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.config().kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("aftercare."))
                    .flatMap(topic -> topic.getValue().stream()
                            .map(partition -> new TopicPartition(topic.getKey(), partition.partition())))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(reader);
            }
        }
    }
}
