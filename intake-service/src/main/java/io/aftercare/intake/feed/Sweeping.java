package io.aftercare.intake.feed;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.kit.sql.DatabaseUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Deletes what is older than the retention from the old ends of the feeds, and remembers how far it went. */
@Singleton
class Sweeping {
    private static final int BATCH = 5_000;

    private final DataSource database;
    private final Clock clock;
    private final IntakeConfig config;

    Sweeping(DataSource database, Clock clock, IntakeConfig config) {
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    /** Sweeps all feeds; answers how many events went. */
    int run() {
        var swept = 0;
        for (var partner : partners()) {
            var batch = BATCH;
            while (batch == BATCH) {
                batch = QuarkusTransaction.requiringNew().call(() -> sweep(partner));
                swept += batch;
            }
        }
        return swept;
    }

    private List<String> partners() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT partner FROM partner_feed");
                var rows = select.executeQuery()) {
            var partners = new ArrayList<String>();
            while (rows.next()) {
                partners.add(rows.getString(1));
            }
            return partners;
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Feeds cannot be read", e);
        }
    }

    /** One after the other from the oldest on, so that what is left has no gap even where clocks of replicas differ. */
    private int sweep(String partner) throws SQLException {
        try (var connection = database.getConnection();
                var sweep = connection.prepareStatement("""
                        WITH feed AS (SELECT partner, swept FROM partner_feed WHERE partner = ? FOR UPDATE SKIP LOCKED),
                        gone AS (
                            DELETE FROM partner_event e USING feed f
                            WHERE e.partner = f.partner AND e.position > f.swept AND e.position <= f.swept + ?
                                AND e.position < coalesce((SELECT min(k.position) FROM partner_event k
                                    WHERE k.partner = f.partner AND k.position <= f.swept + ? AND k.position > f.swept
                                        AND k.recorded_at >= ?), f.swept + ? + 1)
                            RETURNING e.position)
                        UPDATE partner_feed p SET swept = (SELECT max(position) FROM gone)
                        WHERE p.partner = ? AND EXISTS (SELECT 1 FROM gone)
                        RETURNING (SELECT count(*) FROM gone)""")) {
            sweep.setString(1, partner);
            sweep.setInt(2, BATCH);
            sweep.setInt(3, BATCH);
            sweep.setObject(4, clock.instant().minus(config.feed().kept()).atOffset(ZoneOffset.UTC));
            sweep.setInt(5, BATCH);
            sweep.setString(6, partner);
            try (var row = sweep.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
