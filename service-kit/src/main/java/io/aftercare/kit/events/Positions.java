package io.aftercare.kit.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jboss.logging.Logger;

/** How far the listener has come in each partition, and what of it the broker does not know yet. */
final class Positions implements ConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(Positions.class);
    /** Told to the broker about once a second: what is heard again after a crash has no effect. */
    private static final long COMMIT_NANOS = 1_000_000_000L;

    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, OffsetAndMetadata> untold = new HashMap<>();
    private long dueAt = System.nanoTime() + COMMIT_NANOS;

    Positions(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    void advance(Map<TopicPartition, OffsetAndMetadata> done) {
        untold.putAll(done);
    }

    void commitWhenDue(boolean idle) {
        if (!untold.isEmpty() && (idle || System.nanoTime() - dueAt >= 0)) {
            commit();
        }
    }

    void commit() {
        dueAt = System.nanoTime() + COMMIT_NANOS;
        if (untold.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(untold);
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.infof("Offsets were not committed, the events will be heard again: %s", e.getMessage());
        }
        untold.clear();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        commit();
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        untold.keySet().removeAll(lost);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        // They start where the group's last commit was.
    }
}
