package io.aftercare.testing.time;

import io.aftercare.kit.time.DeadlineHandler;
import io.aftercare.kit.time.Deadlines;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Writes down in the transaction of the deadline that it fired; does more for those that a test prepared. */
@Singleton
class Reminders implements DeadlineHandler {
    static final String KIND = "reminder";

    /** What happens after the effect and before the commit, once for each entry. */
    interface Surprise {
        void happen(Connection connection, Deadlines deadlines) throws SQLException;
    }

    private final Map<UUID, List<Surprise>> surprises = new ConcurrentHashMap<>();
    private final DataSource dataSource;
    private final Deadlines deadlines;
    private final Clock clock;

    Reminders(DataSource dataSource, Deadlines deadlines, Clock clock) {
        this.dataSource = dataSource;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void onDue(UUID aggregateId, Instant dueAt) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("INSERT INTO reminder VALUES (?, ?, ?, ?)")) {
            insert.setObject(1, aggregateId);
            insert.setObject(2, dueAt.atOffset(ZoneOffset.UTC));
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setLong(4, Thread.currentThread().threadId());
            insert.executeUpdate();
            var next = surprises.getOrDefault(aggregateId, List.of());
            if (!next.isEmpty()) {
                surprises.put(aggregateId, next.subList(1, next.size()));
                next.getFirst().happen(connection, deadlines);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void prepare(UUID aggregateId, Surprise... inOrder) {
        surprises.put(aggregateId, List.of(inOrder));
    }
}
