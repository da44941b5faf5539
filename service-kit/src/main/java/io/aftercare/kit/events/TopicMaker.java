package io.aftercare.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the topics that a service writes or hears, where they do not exist yet. */
@ApplicationScoped
public class TopicMaker {
    /** Enough for as many replicas of one service; more can be added, but that moves keys. */
    static final int PARTITIONS = 6;

    private final String bootstrapServers;
    private final EventsConfig config;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public TopicMaker(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, EventsConfig config) {
        this.bootstrapServers = bootstrapServers;
        this.config = config;
    }

    /** @throws KafkaException when the broker does not answer */
    void ensure(Collection<String> topics) {
        var missing = topics.stream()
                .distinct()
                .filter(topic -> !known.contains(topic))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        try (var admin = Admin.create(Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000"))) {
            create(admin, missing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while topics were made", e);
        }
        known.addAll(missing);
    }

    private void create(Admin admin, List<String> missing) throws InterruptedException {
        var results = admin.createTopics(missing.stream()
                        .map(topic -> new NewTopic(topic, PARTITIONS, config.topicReplication()))
                        .toList())
                .values();
        for (var result : results.values()) {
            try {
                result.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new KafkaException("Topic could not be made", e.getCause());
                }
            }
        }
    }
}
