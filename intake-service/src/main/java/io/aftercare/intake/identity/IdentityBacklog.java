package io.aftercare.intake.identity;

import io.aftercare.intake.customer.CustomerService;
import io.aftercare.intake.gram.IdentityGrams;
import io.aftercare.kit.sql.DatabaseUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Makes customers that came before the pieces recognisable, a few at a time, on every replica; what a replica that dies
 * had taken is taken again. It opens each customer once, as the system, which the audit tells.
 */
@Singleton
class IdentityBacklog {
    private static final int AT_ONCE = 50;
    private static final Set<String> OPENED = Set.of("name", "phone", "address");
    private static final String TAKE = """
            DELETE FROM identity_backlog WHERE customer_id IN (
                SELECT customer_id FROM identity_backlog LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING customer_id, partner""";

    private final CustomerService customers;
    private final IdentityGrams grams;
    private final DataSource database;

    IdentityBacklog(CustomerService customers, IdentityGrams grams, DataSource database) {
        this.customers = customers;
        this.grams = grams;
        this.database = database;
    }

    @Scheduled(every = "10s", delayed = "7s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void workOff() {
        while (QuarkusTransaction.requiringNew().call(this::some) == AT_ONCE) {}
    }

    private int some() {
        var taken = take();
        taken.forEach((id, partner) -> customers.lock(id, partner).ifPresent(_ -> makeRecognisable(id, partner)));
        return taken.size();
    }

    /** The customer is locked, so that nobody erases it meanwhile. */
    private void makeRecognisable(UUID id, String partner) {
        var customer = customers.reveal(id, OPENED, "identity.index");
        if (customer.erasedAt() == null && customer.name() != null && customer.phone() != null) {
            grams.replace(id, partner, customer.name(), customer.phone(), customer.address());
        }
    }

    private Map<UUID, String> take() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(TAKE)) {
            delete.setInt(1, AT_ONCE);
            try (var rows = delete.executeQuery()) {
                var taken = new LinkedHashMap<UUID, String>();
                while (rows.next()) {
                    taken.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
                return taken;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Customers cannot be taken from the backlog", e);
        }
    }
}
