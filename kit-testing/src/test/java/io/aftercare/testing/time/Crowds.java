package io.aftercare.testing.time;

import io.aftercare.kit.time.DeadlineBatchHandler;
import io.aftercare.kit.time.DueDeadline;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Writes down in which transaction a deadline fired; some cannot be reserved, fail, or fail at the commit. */
@Singleton
class Crowds implements DeadlineBatchHandler {
    static final String KIND = "crowd";

    private final Set<UUID> held = ConcurrentHashMap.newKeySet();
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
    private final Set<UUID> failingAtTheCommit = ConcurrentHashMap.newKeySet();
    private final DataSource dataSource;

    Crowds(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<DueDeadline> reserve(List<DueDeadline> due) {
        return due.stream()
                .filter(deadline -> !held.contains(deadline.aggregateId()))
                .toList();
    }

    @Override
    public void onDue(List<DueDeadline> due) {
        due.forEach(deadline -> onDue(deadline.aggregateId(), deadline.dueAt()));
    }

    @Override
    public void onDue(UUID aggregateId, Instant dueAt) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("INSERT INTO crowd (id, ends) VALUES (?, ?)")) {
            insert.setObject(1, aggregateId);
            insert.setBoolean(2, failingAtTheCommit.contains(aggregateId));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (failing.contains(aggregateId)) {
            throw new IllegalStateException("fails after its effect");
        }
    }

    void hold(UUID aggregateId) {
        held.add(aggregateId);
    }

    void fail(UUID aggregateId) {
        failing.add(aggregateId);
    }

    void failAtTheCommit(UUID aggregateId) {
        failingAtTheCommit.add(aggregateId);
    }

    void heal() {
        held.clear();
        failing.clear();
        failingAtTheCommit.clear();
    }
}
