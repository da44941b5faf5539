package io.aftercare.kit.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Listens to the topics that the service has subscribed to. Partitions are worked on side by side, each in its order.
 * An event is tried a few times and then parked, so a partition is held up only while the database is away.
 */
public final class InboxConsumer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(InboxConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    /** Under load, what arrives within this time is fetched together; an event after silence is fetched at once. */
    private static final Duration GATHERING = Duration.ofMillis(15);

    private static final int FULL_BATCH = 100;

    private static final long PAUSE_MS = 500;

    private final Subscriptions subscriptions;
    private final PartitionWork partitionWork;
    private final TopicMaker topics;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final ExecutorService workers;
    private final Thread thread;
    private volatile boolean running = true;

    InboxConsumer(
            EventsConfig config,
            EventHandling handling,
            ParkedEvents parked,
            DeadLetters deadLetters,
            TopicMaker topics,
            MeterRegistry metrics,
            Supplier<Consumer<String, byte[]>> consumers) {
        this.subscriptions = handling.subscriptions();
        this.partitionWork =
                new PartitionWork(config.consumer(), handling, parked, deadLetters, metrics, () -> running);
        this.topics = topics;
        this.consumers = consumers;
        this.workers = Executors.newFixedThreadPool(
                config.consumer().workers(),
                Thread.ofPlatform().name("inbox-worker-", 0).daemon().factory());
        this.thread = Thread.ofPlatform().name("inbox-consumer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
    }

    private void run() {
        while (running) {
            try {
                topics.ensure(subscriptions.topics());
                listen();
            } catch (KafkaException e) {
                LOG.warnf("Listener starts again after: %s", e.toString());
                sleep(PAUSE_MS);
            }
        }
    }

    private void listen() {
        try (var consumer = consumers.get()) {
            var positions = new Positions(consumer);
            consumer.subscribe(subscriptions.topics(), positions);
            while (running) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    positions.advance(work(consumer, records));
                }
                positions.commitWhenDue(records.isEmpty());
                if (!records.isEmpty() && records.count() < FULL_BATCH) {
                    sleep(GATHERING.toMillis());
                }
            }
            positions.commit();
        } catch (WakeupException e) {
            LOG.debug("Listener was woken", e);
        }
    }

    /** Works on every partition; answers how far each has come. */
    private Map<TopicPartition, OffsetAndMetadata> work(
            Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        var partitions = List.copyOf(records.partitions());
        var tasks = new ArrayList<Callable<Long>>();
        partitions.forEach(partition -> tasks.add(() -> partitionWork.workOn(records.records(partition))));
        var done = new HashMap<TopicPartition, OffsetAndMetadata>();
        var heldUp = false;
        try {
            var results = workers.invokeAll(tasks);
            for (var i = 0; i < partitions.size(); i++) {
                var partition = partitions.get(i);
                var batch = records.records(partition);
                var next = results.get(i).get();
                if (next > batch.getFirst().offset()) {
                    done.put(partition, new OffsetAndMetadata(next));
                }
                if (next <= batch.getLast().offset()) {
                    consumer.seek(partition, next);
                    heldUp = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker failed outside of an event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
        if (heldUp) {
            sleep(PAUSE_MS);
        }
        return done;
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
