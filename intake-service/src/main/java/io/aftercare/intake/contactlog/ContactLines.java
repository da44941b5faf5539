package io.aftercare.intake.contactlog;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All lines of all logs. */
@ApplicationScoped
class ContactLines implements PanacheRepositoryBase<ContactLine, UUID> {
    /** The newest first; one more than the limit shows that there is a next page. */
    List<ContactLine> newest(UUID serviceRequestId, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("serviceRequestId = :request", "request", serviceRequestId)
                .after("at", after);
        return find(where.newestFirst("at"), where.values()).page(0, limit + 1).list();
    }
}
