package io.aftercare.kpi;

import io.aftercare.kpi.fact.Facts;
import io.aftercare.kpi.journal.Journal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

/** Fills and reads the service's tables without the broker, for tests that tell thousands of events. */
@Singleton
public class KpiDatabase {
    private final DataSource dataSource;
    private final Journal journal;
    private final Facts facts;

    KpiDatabase(DataSource dataSource, Journal journal, Facts facts) {
        this.dataSource = dataSource;
        this.journal = journal;
        this.facts = facts;
    }

    public void empty() {
        execute("TRUNCATE event_journal, pending_fact, request_fact");
    }

    /** Journals the events in this order, in one transaction. */
    public void keep(Collection<Told> events) {
        QuarkusTransaction.requiringNew().run(() -> events.forEach(event -> journal.keep(event.json(), event.meta())));
    }

    /** Makes facts until none is pending; the service does it meanwhile as well. */
    public void makeFacts() {
        while (facts.progress().pending() + facts.progress().recomputing() > 0) {
            facts.make();
        }
    }

    /** The fact of a request as text, every column. */
    public String factOf(UUID requestId) {
        return text("SELECT coalesce((SELECT row_to_json(request_fact)::text FROM request_fact"
                + " WHERE service_request_id = '" + requestId + "'), 'none')");
    }

    /** All facts as one text. */
    public String allFacts() {
        return text(
                "SELECT coalesce(string_agg(row_to_json(request_fact)::text, E'\\n' ORDER BY service_request_id), '')"
                        + " FROM request_fact");
    }

    public String text(String sql) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
