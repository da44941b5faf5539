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
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Listens to the topics that the service has subscribed to. Partitions are worked on side by side, each in its order.
 * An event is tried a few times and then parked, so a partition is held up only while the database is away.
 */
public final class InboxConsumer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(InboxConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PAUSE_MS = 500;
    private static final long[] SHORT_PAUSES_MS = {15, 60, 150};

    private final EventsConfig.Consumer config;
    private final EventHandling handling;
    private final ParkedEvents parked;
    private final DeadLetters deadLetters;
    private final TopicMaker topics;
    private final MeterRegistry metrics;
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
        this.config = config.consumer();
        this.handling = handling;
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.topics = topics;
        this.metrics = metrics;
        this.consumers = consumers;
        this.workers = Executors.newFixedThreadPool(
                this.config.workers(),
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
                topics.ensure(handling.subscriptions().topics());
                listen();
            } catch (KafkaException e) {
                LOG.warnf("Listener starts again after: %s", e.toString());
                sleep(PAUSE_MS);
            }
        }
    }

    private void listen() {
        try (var consumer = consumers.get()) {
            consumer.subscribe(handling.subscriptions().topics());
            while (running) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    commit(consumer, work(consumer, records));
                }
            }
        } catch (WakeupException e) {
            LOG.debug("Listener was woken", e);
        }
    }

    /** Works on every partition; answers how far each has come. */
    private Map<TopicPartition, OffsetAndMetadata> work(
            Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        var partitions = List.copyOf(records.partitions());
        var tasks = new ArrayList<Callable<Long>>();
        partitions.forEach(partition -> tasks.add(() -> workOn(records.records(partition))));
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

    /** Handles the records of one partition in order; answers the offset of the first that is not handled. */
    private long workOn(List<ConsumerRecord<String, byte[]>> batch) {
        for (var kafkaRecord : batch) {
            try {
                if (!running) {
                    return kafkaRecord.offset();
                }
                handle(kafkaRecord);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Partition waits topic=%s partition=%d offset=%d: %s",
                        kafkaRecord.topic(), kafkaRecord.partition(), kafkaRecord.offset(), Failures.reasonOf(e));
                return kafkaRecord.offset();
            }
        }
        return batch.getLast().offset() + 1;
    }

    private void handle(ConsumerRecord<String, byte[]> kafkaRecord) {
        HeardEvent event;
        try {
            event = HeardEvent.of(kafkaRecord);
        } catch (IllegalArgumentException e) {
            deadLetters.keep(kafkaRecord, e.getMessage());
            count("dead");
            return;
        }
        for (var attempt = 1; ; attempt++) {
            try {
                count(admit(event));
                return;
            } catch (RuntimeException e) {
                if (Failures.isTransient(e) && attempt >= config.triesBeforeParking()) {
                    throw e;
                }
                if (attempt >= config.triesBeforeParking()) {
                    park(event, Failures.reasonOf(e), attempt);
                    return;
                }
                sleep(SHORT_PAUSES_MS[Math.min(attempt, SHORT_PAUSES_MS.length) - 1]);
            }
        }
    }

    private String admit(HeardEvent event) {
        return switch (handling.handle(event)) {
            case NEW -> "handled";
            case SEEN -> "seen";
            case QUARANTINED -> {
                parked.park(event, "Waits behind an earlier event of the same key", 0, Duration.ZERO);
                yield "quarantined";
            }
        };
    }

    private void park(HeardEvent event, String reason, int attempts) {
        parked.park(event, reason, attempts, config.firstPause());
        count("parked");
        LOG.infof(
                "Event parked eventId=%s eventType=%s reason=%s",
                event.meta().eventId(), event.meta().type(), reason);
    }

    private void commit(Consumer<String, byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> done) {
        if (done.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(done);
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.infof("Offsets were not committed, the events will be heard again: %s", e.getMessage());
        }
    }

    private void count(String outcome) {
        metrics.counter("aftercare.events.heard", "outcome", outcome).increment();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
