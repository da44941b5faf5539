package io.aftercare.kit.events;

import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** Stores events in the table {@code outbox} and wakes the relay when the transaction has committed. */
@ApplicationScoped
class JdbcOutbox implements Outbox {
    private static final String INSERT = """
            INSERT INTO outbox (shard, id, aggregate_type, aggregate_id, sequence, type, payload, occurred_at, traceparent)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final RelayBell bell;

    JdbcOutbox(DataSource database, TransactionSynchronizationRegistry transactions, RelayBell bell) {
        this.database = database;
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
        insert(events);
        transactions.registerInterposedSynchronization(new RingAfterCommit(bell));
    }

    private void insert(List<Aggregate.RaisedEvent> events) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var raised : events) {
                var type = raised.event().type();
                insert.setInt(1, Shards.of(raised.aggregateId()));
                insert.setObject(2, Ids.next());
                insert.setString(3, EventTypes.aggregateOf(type));
                insert.setObject(4, raised.aggregateId());
                insert.setLong(5, raised.sequence());
                insert.setString(6, type);
                insert.setString(7, EventJson.write(raised.event()));
                insert.setObject(8, raised.event().at().atOffset(ZoneOffset.UTC));
                insert.setString(9, Traces.currentTraceparent());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Storing events failed", e);
        }
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
