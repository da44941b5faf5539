package io.aftercare.kit.events;

import io.aftercare.kit.sql.DatabaseUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The only sender of events. It reads the shards that this replica holds, sends, and deletes a row only after the
 * broker's acknowledgement: a crash between the two sends the event again with the same id, and the inbox of the
 * listeners drops the second one.
 *
 * <p>Order per aggregate: event n+1 of an aggregate is handed to the producer only after the broker has acknowledged
 * event n. A replica that lost its lease while it slept can therefore repeat events but never overtake: the first
 * occurrences of an aggregate's events stay in order.
 */
public final class OutboxRelay implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration SHORTEST_POLL = Duration.ofMillis(10);
    /** Under load, what is committed within this time is sent together; an event after silence goes at once. */
    private static final Duration GATHERING = Duration.ofMillis(10);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final DataSource database;
    private final EventsConfig config;
    private final RelayBell bell;
    private final Supplier<Producer<String, byte[]>> producers;
    private final TopicMaker topics;
    private final LongConsumer sent;
    private final ShardLeases leases;
    private final Thread thread;
    private volatile boolean running = true;
    private Set<Integer> held = new TreeSet<>();
    private long renewAt = System.nanoTime();
    private @Nullable Producer<String, byte[]> producer;

    /** @param sent told how many events the broker has acknowledged, for metrics */
    public OutboxRelay(
            DataSource database,
            EventsConfig config,
            RelayBell bell,
            Supplier<Producer<String, byte[]>> producers,
            TopicMaker topics,
            LongConsumer sent) {
        this.database = database;
        this.config = config;
        this.bell = bell;
        this.producers = producers;
        this.topics = topics;
        this.sent = sent;
        this.leases = new ShardLeases(
                database, io.aftercare.kit.ids.Ids.next(), config.relay().lease());
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        running = false;
        bell.ring();
        try {
            thread.join(Duration.ofSeconds(20));
            leases.leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("Leases of the outbox could not be given back; they expire by themselves", e);
        }
    }

    private void run() {
        var pause = SHORTEST_POLL;
        while (running) {
            try {
                renewLeases();
                var relayed = relayOnce();
                if (relayed > 0) {
                    pause = SHORTEST_POLL;
                    gather(relayed);
                } else {
                    pause = bell.await(pause) ? SHORTEST_POLL : longer(pause);
                }
            } catch (InterruptedException e) {
                break;
            } catch (SQLException | KafkaException | DatabaseUnavailable e) {
                LOG.warnf("Relay pauses: %s", e.toString());
                closeProducer();
                held = new TreeSet<>();
                renewAt = System.nanoTime();
                pauseAfterFailure();
            }
        }
        closeProducer();
    }

    private void gather(int relayed) throws InterruptedException {
        if (relayed < config.relay().batch()) {
            Thread.sleep(GATHERING);
        }
    }

    private Duration longer(Duration pause) {
        var longest =
                leases.isAlone() ? config.relay().idlePoll() : config.relay().sharedPoll();
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private void renewLeases() throws SQLException {
        if (System.nanoTime() - renewAt >= 0) {
            held = leases.renew();
            renewAt = System.nanoTime() + config.relay().lease().toNanos() / 4;
        }
    }

    /** Sends one batch; answers how many events the broker has taken. */
    private int relayOnce() throws SQLException, InterruptedException {
        if (held.isEmpty()) {
            return 0;
        }
        var rows = read();
        if (rows.isEmpty()) {
            return 0;
        }
        var acknowledged = send(rows);
        delete(acknowledged);
        sent.accept(acknowledged.size());
        if (acknowledged.size() < rows.size()) {
            closeProducer();
            pauseAfterFailure();
        }
        return acknowledged.size();
    }

    private List<OutboxRow> read() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT o.* FROM outbox_lease l
                        CROSS JOIN LATERAL (
                            SELECT * FROM outbox WHERE outbox.shard = l.shard ORDER BY position LIMIT ?) o
                        WHERE l.owner = ? AND l.expires_at > now()""")) {
            select.setInt(1, config.relay().batch());
            select.setObject(2, leases.member());
            var rows = new ArrayList<OutboxRow>();
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(OutboxRow.of(result));
                }
            }
            return rows;
        }
    }

    /** Sends in waves: the n-th wave holds the n-th waiting event of each aggregate. */
    private List<OutboxRow> send(List<OutboxRow> rows) throws InterruptedException {
        var byAggregate = new LinkedHashMap<UUID, List<OutboxRow>>();
        rows.forEach(row -> byAggregate
                .computeIfAbsent(row.aggregateId(), _ -> new ArrayList<>(2))
                .add(row));
        var acknowledged = new ArrayList<OutboxRow>(rows.size());
        var blocked = new HashSet<UUID>();
        for (var wave = 0; running; wave++) {
            var next = new ArrayList<OutboxRow>();
            for (var events : byAggregate.values()) {
                if (wave < events.size() && !blocked.contains(events.getFirst().aggregateId())) {
                    next.add(events.get(wave));
                }
            }
            if (next.isEmpty()) {
                break;
            }
            sendWave(next, acknowledged, blocked);
        }
        return acknowledged;
    }

    private void sendWave(List<OutboxRow> wave, List<OutboxRow> acknowledged, Set<UUID> blocked)
            throws InterruptedException {
        topics.ensure(wave.stream().map(row -> EventTypes.topicOf(row.type())).toList());
        var out = producer();
        var answers = new ArrayList<Future<RecordMetadata>>(wave.size());
        for (var row : wave) {
            answers.add(out.send(row.toRecord(config.service())));
        }
        out.flush();
        for (var i = 0; i < wave.size(); i++) {
            var row = wave.get(i);
            try {
                answers.get(i).get();
                acknowledged.add(row);
            } catch (ExecutionException e) {
                LOG.warnf("Event not sent yet eventId=%s eventType=%s: %s", row.id(), row.type(), e.getCause());
                blocked.add(row.aggregateId());
            }
        }
    }

    /** Need not wait for the disk: a deletion that a crash of the database undoes sends the event again. */
    private void delete(List<OutboxRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("""
                        WITH unsynced AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
                        DELETE FROM outbox o USING unsynced, unnest(?::smallint[], ?::bigint[]) AS done(shard, position)
                        WHERE o.shard = done.shard AND o.position = done.position""")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "smallint", rows.stream().map(OutboxRow::shard).toArray()));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(OutboxRow::position).toArray()));
            delete.executeUpdate();
        }
    }

    private Producer<String, byte[]> producer() {
        var present = producer;
        if (present == null) {
            present = producers.get();
            producer = present;
        }
        return present;
    }

    /** After a failure a new producer starts with nothing in flight, so that nothing old can overtake. */
    private void closeProducer() {
        var present = producer;
        producer = null;
        if (present != null) {
            present.close(Duration.ZERO);
        }
    }

    private void pauseAfterFailure() {
        try {
            bell.await(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
