package io.aftercare.dispatch.change;

import io.aftercare.kit.sql.DatabaseUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Deletes what is older than the retention from the old end, and remembers how far it went. */
@Singleton
class Sweeping {
    private static final int BATCH = 5_000;

    private final DataSource database;
    private final Clock clock;
    private final ChangeRules rules;

    Sweeping(DataSource database, Clock clock, ChangeRules rules) {
        this.database = database;
        this.clock = clock;
        this.rules = rules;
    }

    /** Answers how many changes went. */
    int run() {
        var swept = 0;
        var batch = BATCH;
        while (batch == BATCH) {
            batch = QuarkusTransaction.requiringNew().call(this::sweep);
            swept += batch;
        }
        return swept;
    }

    /** Up to the first one that is young enough, so that what is left has no gap even where clocks of replicas differ. */
    private int sweep() {
        try (var connection = database.getConnection();
                var sweep = connection.prepareStatement("""
                        WITH reach AS (SELECT swept FROM change_reach FOR UPDATE SKIP LOCKED),
                        oldest AS (
                            SELECT c.position, c.recorded_at FROM change c, reach r WHERE c.position > r.swept
                            ORDER BY c.position LIMIT ?),
                        gone AS (
                            DELETE FROM change WHERE position IN (SELECT position FROM oldest)
                                AND position < coalesce(
                                    (SELECT min(position) FROM oldest WHERE recorded_at >= ?), 9223372036854775807)
                            RETURNING position)
                        UPDATE change_reach SET swept = (SELECT max(position) FROM gone)
                        WHERE EXISTS (SELECT FROM gone)
                        RETURNING (SELECT count(*) FROM gone)""")) {
            sweep.setInt(1, BATCH);
            sweep.setObject(2, clock.instant().minus(rules.kept()).atOffset(ZoneOffset.UTC));
            try (var row = sweep.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Changes cannot be swept", e);
        }
    }
}
