package io.aftercare.intake.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rules, one for each category. */
@ApplicationScoped
class RetentionRules implements PanacheRepositoryBase<RetentionRule, UUID> {
    List<RetentionRule> all() {
        return list("order by category");
    }
}
