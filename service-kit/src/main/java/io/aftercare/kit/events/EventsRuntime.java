package io.aftercare.kit.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts and stops the relay, the listener and the redriver of a service, and measures them. */
@ApplicationScoped
class EventsRuntime {
    private static final Logger LOG = Logger.getLogger(EventsRuntime.class);

    private final EventsConfig config;
    private final DataSource database;
    private final Inbox inbox;
    private final OutboxRelay relay;
    private final @Nullable InboxConsumer consumer;
    private final @Nullable Redriver redriver;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final AtomicLong parkedEvents = new AtomicLong();

    EventsRuntime(
            EventsConfig config,
            DataSource database,
            RelayBell bell,
            EventHandling handling,
            Inbox inbox,
            ParkedEvents parked,
            TopicMaker topics,
            KafkaClients kafka,
            MeterRegistry metrics) {
        this.config = config;
        this.database = database;
        this.inbox = inbox;
        var sent = metrics.counter("aftercare.events.sent");
        this.relay = new OutboxRelay(database, config, bell, kafka::producer, topics, sent::increment);
        var listens = config.consumer().enabled()
                && !handling.subscriptions().topics().isEmpty();
        var deadLetters = new DeadLetters(config.service(), topics, kafka::producer);
        this.consumer = listens
                ? new InboxConsumer(config, handling, parked, deadLetters, topics, metrics, kafka::consumer)
                : null;
        this.redriver = listens ? new Redriver(config, handling, parked) : null;
        metrics.gauge("aftercare.outbox.waiting", waiting);
        metrics.gauge("aftercare.outbox.oldest.seconds", oldestSeconds);
        metrics.gauge("aftercare.events.parked", parkedEvents);
    }

    void start(@Observes StartupEvent event) {
        if (config.relay().enabled()) {
            relay.start();
        }
        if (consumer != null && redriver != null) {
            consumer.start();
            redriver.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (consumer != null && redriver != null) {
            consumer.close();
            redriver.close();
        }
        if (config.relay().enabled()) {
            relay.close();
        }
    }

    /** Figures for dashboards and alerts; a broken database is no reason to fail here. */
    @Scheduled(every = "10s", delayed = "10s")
    void measure() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT (SELECT count(*) FROM (SELECT 1 FROM outbox LIMIT 100000) o),
                            coalesce((SELECT extract(epoch FROM now() - min(occurred_at)) FROM (
                                SELECT occurred_at FROM outbox ORDER BY shard, position LIMIT 1000) o), 0),
                            (SELECT count(*) FROM parked_event)""");
                var row = select.executeQuery()) {
            row.next();
            waiting.set(row.getLong(1));
            oldestSeconds.set(row.getLong(2));
            parkedEvents.set(row.getLong(3));
        } catch (SQLException e) {
            LOG.debug("Events could not be measured", e);
        }
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetOldEvents() throws SQLException {
        inbox.forget(config.consumer().inboxRetention());
    }
}
