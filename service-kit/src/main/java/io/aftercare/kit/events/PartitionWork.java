package io.aftercare.kit.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** What the listener does with the records of one partition: give each its effect, or park it, in their order. */
final class PartitionWork {
    private static final Logger LOG = Logger.getLogger(PartitionWork.class);
    private static final long[] SHORT_PAUSES_MS = {15, 60, 150};
    /** The most events that share a transaction. */
    private static final int TOGETHER = 100;

    private static final String HEARD = "aftercare.events.heard";

    private final EventsConfig.Consumer config;
    private final EventHandling handling;
    private final ParkedEvents parked;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;
    private final BooleanSupplier running;

    PartitionWork(
            EventsConfig.Consumer config,
            EventHandling handling,
            ParkedEvents parked,
            DeadLetters deadLetters,
            MeterRegistry metrics,
            BooleanSupplier running) {
        this.config = config;
        this.handling = handling;
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.running = running;
    }

    /** Handles the records of one partition in order; answers the offset of the first that is not handled. */
    long workOn(List<ConsumerRecord<String, byte[]>> batch) {
        for (var done = 0; done < batch.size(); ) {
            var kafkaRecord = batch.get(done);
            try {
                if (!running.getAsBoolean()) {
                    return kafkaRecord.offset();
                }
                var together = handleTogether(batch.subList(done, Math.min(done + TOGETHER, batch.size())));
                if (together == 0) {
                    handle(kafkaRecord);
                }
                done += Math.max(together, 1);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Partition waits topic=%s partition=%d offset=%d: %s",
                        kafkaRecord.topic(), kafkaRecord.partition(), kafkaRecord.offset(), Failures.reasonOf(e));
                return kafkaRecord.offset();
            }
        }
        return batch.getLast().offset() + 1;
    }

    /**
     * Handles the first records in one transaction, as far as their handlers only add rows. Answers how many; none when
     * there are fewer than two, or when one of them makes trouble, which is then found by handling each alone.
     */
    private int handleTogether(List<ConsumerRecord<String, byte[]>> batch) {
        var events = new ArrayList<HeardEvent>();
        try {
            for (var kafkaRecord : batch) {
                var event = HeardEvent.of(kafkaRecord);
                if (!handling.onlyAddsRows(event)) {
                    break;
                }
                events.add(event);
            }
            if (events.size() < 2 || !handling.handleTogether(events)) {
                return 0;
            }
        } catch (RuntimeException e) {
            LOG.debugf("Events are handled one by one: %s", Failures.reasonOf(e));
            return 0;
        }
        metrics.counter(HEARD, "outcome", "handled").increment(events.size());
        return events.size();
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
                InboxConsumer.sleep(SHORT_PAUSES_MS[Math.min(attempt, SHORT_PAUSES_MS.length) - 1]);
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

    private void count(String outcome) {
        metrics.counter(HEARD, "outcome", outcome).increment();
    }
}
