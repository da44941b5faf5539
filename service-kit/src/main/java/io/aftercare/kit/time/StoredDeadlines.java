package io.aftercare.kit.time;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps deadlines in the table {@code deadline} of the service's own database. */
@Singleton
class StoredDeadlines implements Deadlines {
    private final DataSource dataSource;

    StoredDeadlines(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void set(String kind, UUID aggregateId, Instant dueAt) {
        execute("""
                INSERT INTO deadline (kind, aggregate_id, due_at, next_attempt_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (kind, aggregate_id) DO UPDATE SET due_at = excluded.due_at,
                    next_attempt_at = excluded.next_attempt_at, attempts = 0, last_error = NULL""", statement -> {
            statement.setString(1, kind);
            statement.setObject(2, aggregateId);
            statement.setObject(3, dueAt.atOffset(ZoneOffset.UTC));
            statement.setObject(4, dueAt.atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(String kind, UUID aggregateId) {
        execute("DELETE FROM deadline WHERE kind = ? AND aggregate_id = ?", statement -> {
            statement.setString(1, kind);
            statement.setObject(2, aggregateId);
        });
    }

    private void execute(String sql, Parameters parameters) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.bind(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The deadline cannot be stored", e);
        }
    }

    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
