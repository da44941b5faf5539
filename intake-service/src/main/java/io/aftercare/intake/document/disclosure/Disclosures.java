package io.aftercare.intake.document.disclosure;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All disclosures. */
@ApplicationScoped
class Disclosures implements PanacheRepositoryBase<Disclosure, UUID> {
    /** Which disclosures are wanted. */
    record Filter(
            @Nullable UUID documentId,
            @Nullable DisclosureStatus status,
            @Nullable String requestedBy) {}

    /** The newest first; one more than the limit shows that there is a next page. */
    List<Disclosure> newest(Filter filter, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("documentId = :document", "document", filter.documentId())
                .and("status = :status", "status", filter.status())
                .and("requestedBy = :requestedBy", "requestedBy", filter.requestedBy())
                .after("requestedAt", after);
        return find(where.newestFirst("requestedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }
}
