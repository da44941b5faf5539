package io.aftercare.dispatch.weighting;

import io.aftercare.dispatch.assignment.Decision.Ranked;
import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.explanation.Explanation;
import io.aftercare.kit.events.EventJson;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.sql.DatabaseUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Decisions as they were taken, read one after the other and not kept. */
@ApplicationScoped
class PastDecisions {
    private static final int AT_ONCE = 100;

    private final DataSource database;
    private final Caller caller;

    PastDecisions(DataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /**
     * Tells the rankings of some time in their order, as far as the caller may know of the visits.
     *
     * @param outletCode of visits of this outlet only
     * @return whether there were more
     */
    @Transactional // The rows come in parts inside of a transaction only.
    boolean tell(
            Instant from,
            Instant until,
            @Nullable String outletCode,
            int atMost,
            BiConsumer<List<Ranked>, Priority> hearer) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        SELECT CAST(d.decision AS text), v.priority FROM visit_decision d
                        JOIN visit v ON v.id = d.visit_id
                        WHERE d.at >= ? AND d.at < ? AND (CAST(? AS varchar) IS NULL OR v.outlet_code = ?)
                            AND (CAST(? AS varchar) IS NULL OR v.partner = ?)
                        ORDER BY d.at, d.visit_id, d.attempt LIMIT ?""")) {
            select.setFetchSize(AT_ONCE);
            select.setObject(1, from.atOffset(ZoneOffset.UTC));
            select.setObject(2, until.atOffset(ZoneOffset.UTC));
            select.setString(3, outletCode);
            select.setString(4, outletCode);
            select.setString(5, caller.partner().orElse(null));
            select.setString(6, caller.partner().orElse(null));
            select.setInt(7, atMost + 1);
            var told = 0;
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (told == atMost) {
                        return true;
                    }
                    hearer.accept(
                            EventJson.read(rows.getString(1), Explanation.class).ranked(),
                            Priority.valueOf(rows.getString(2)));
                    told++;
                }
            }
            return false;
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Past decisions cannot be read", e);
        }
    }
}
