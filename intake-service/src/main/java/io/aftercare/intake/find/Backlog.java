package io.aftercare.intake.find;

import io.aftercare.intake.find.text.SymptomTerms;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.intake.sla.SlaService;
import io.aftercare.kit.privacy.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Makes requests that came before the search findable by their words and promises, a few at a time, on every replica.
 * It is the one place that opens symptoms for the sake of the search, once for each.
 */
@Singleton
class Backlog {
    private static final int AT_ONCE = 50;
    private static final String TAKE = """
            DELETE FROM finding_backlog WHERE service_request_id IN (
                SELECT service_request_id FROM finding_backlog LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING service_request_id""";

    private final ServiceRequests requests;
    private final SlaService sla;
    private final SymptomTerms terms;
    private final Vault vault;
    private final DataSource database;

    Backlog(ServiceRequests requests, SlaService sla, SymptomTerms terms, Vault vault, DataSource database) {
        this.requests = requests;
        this.sla = sla;
        this.terms = terms;
        this.vault = vault;
        this.database = database;
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void workOff() {
        while (QuarkusTransaction.requiringNew().call(this::some) == AT_ONCE) {}
    }

    private int some() throws SQLException {
        var taken = take();
        taken.forEach(id -> requests.lock(id).ifPresent(this::makeFindable));
        return taken.size();
    }

    private void makeFindable(ServiceRequest request) {
        var matter = request.matter();
        sla.restate(request);
        vault.decrypt(matter.customerId(), "symptom", matter.symptomCipher())
                .ifPresent(symptom -> terms.remember(
                        request.aggregateId(), request.origin().reportedAt(), symptom, matter.faultCategory()));
    }

    private List<UUID> take() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(TAKE)) {
            delete.setInt(1, AT_ONCE);
            try (var rows = delete.executeQuery()) {
                var taken = new ArrayList<UUID>();
                while (rows.next()) {
                    taken.add(rows.getObject(1, UUID.class));
                }
                return taken;
            }
        }
    }
}
