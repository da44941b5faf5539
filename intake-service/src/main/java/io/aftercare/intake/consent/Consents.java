package io.aftercare.intake.consent;

import io.aftercare.intake.customer.CustomerFamilies;
import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All decisions of customers. */
@ApplicationScoped
public class Consents implements PanacheRepositoryBase<Consent, UUID> {
    /** Whether the customer's data may be used for this. */
    public boolean allow(UUID customerId, ConsentPurpose purpose) {
        return latest(customerId, purpose).map(Consent::isGiven).orElse(purpose.isAllowedWithoutDecision());
    }

    Optional<Consent> latest(UUID customerId, ConsentPurpose purpose) {
        return find(
                        "customerId in " + CustomerFamilies.of("?1") + " and purpose = ?2 order by at desc, id desc",
                        customerId,
                        purpose)
                .firstResultOptional();
    }

    List<Consent> newestOf(UUID customerId, @Nullable ConsentPurpose purpose, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("customerId in " + CustomerFamilies.of(":customer"), "customer", customerId)
                .and("purpose = :purpose", "purpose", purpose)
                .after("at", after);
        return find(where.newestFirst("at"), where.values()).page(0, limit + 1).list();
    }
}
