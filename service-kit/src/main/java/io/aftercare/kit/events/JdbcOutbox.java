package io.aftercare.kit.events;

import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.sql.DeferredWrites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.ZoneOffset;

/** Stores events in the table {@code outbox} and wakes the relay when the transaction has committed. */
@ApplicationScoped
class JdbcOutbox implements Outbox {
    private static final String INSERT = """
            INSERT INTO outbox (shard, id, aggregate_type, aggregate_id, sequence, type, payload, occurred_at, traceparent)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DeferredWrites writes;
    private final TransactionSynchronizationRegistry transactions;
    private final RelayBell bell;

    JdbcOutbox(DeferredWrites writes, TransactionSynchronizationRegistry transactions, RelayBell bell) {
        this.writes = writes;
        this.transactions = transactions;
        this.bell = bell;
    }

    @Override
    public void publish(Aggregate aggregate) {
        var events = aggregate.drainEvents();
        if (events.isEmpty()) {
            return;
        }
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Events can only be published inside a transaction");
        }
        events.forEach(this::insert);
        transactions.registerInterposedSynchronization(new RingAfterCommit(bell));
    }

    private void insert(Aggregate.RaisedEvent raised) {
        var type = raised.event().type();
        writes.add(
                INSERT,
                Shards.of(raised.aggregateId()),
                Ids.next(),
                EventTypes.aggregateOf(type),
                raised.aggregateId(),
                raised.sequence(),
                type,
                EventJson.write(raised.event()),
                raised.event().at().atOffset(ZoneOffset.UTC),
                Traces.currentTraceparent());
    }

    private record RingAfterCommit(RelayBell bell) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing to do before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                bell.ring();
            }
        }
    }
}
