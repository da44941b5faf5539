package io.aftercare.intake.merge;

import io.aftercare.intake.customer.CustomerFamilies;
import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All merges of customers. */
@ApplicationScoped
class CustomerMerges implements PanacheRepositoryBase<CustomerMerge, UUID> {
    /** The merge by which the customer is found under another one now. */
    CustomerMerge activeOf(UUID customerId) {
        return find("customerId = ?1 and status = ?2", customerId, MergeStatus.ACTIVE)
                .singleResult();
    }

    /** Those of the person, and those by which the customer was somebody else for a while. */
    List<CustomerMerge> newestOf(UUID customerId, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and(
                        "(customerId in " + CustomerFamilies.of(":customer") + " or intoId = :customer)",
                        "customer",
                        customerId)
                .after("mergedAt", after);
        return find(where.newestFirst("mergedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }
}
