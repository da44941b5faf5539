package io.aftercare.kit.time;

import io.aftercare.kit.sql.DeferredWrites;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Keeps deadlines in the table {@code deadline} of the service's own database. */
@Singleton
class StoredDeadlines implements Deadlines {
    private final DeferredWrites writes;

    StoredDeadlines(DeferredWrites writes) {
        this.writes = writes;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void set(String kind, UUID aggregateId, Instant dueAt) {
        var due = dueAt.atOffset(ZoneOffset.UTC);
        writes.add("""
                INSERT INTO deadline (kind, aggregate_id, due_at, next_attempt_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (kind, aggregate_id) DO UPDATE SET due_at = excluded.due_at,
                    next_attempt_at = excluded.next_attempt_at, attempts = 0, last_error = NULL""", kind, aggregateId, due, due);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(String kind, UUID aggregateId) {
        writes.add("DELETE FROM deadline WHERE kind = ? AND aggregate_id = ?", kind, aggregateId);
    }
}
