package io.aftercare.intake.contactlog;

import io.aftercare.intake.request.RequestScope;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All reminders of silences. */
@ApplicationScoped
class SilenceReminders implements PanacheRepositoryBase<SilenceReminder, UUID> {
    /** Which reminders a caller asks for. */
    record Filter(
            @Nullable String owner,
            @Nullable String outletCode,
            @Nullable UUID serviceRequestId,
            boolean stillSilent) {}

    /** The newest first; one more than the limit shows that there is a next page. */
    List<SilenceReminder> newest(Filter filter, RequestScope scope, @Nullable Cursor after, int limit) {
        var where = scope.conditions("serviceRequestId")
                .and("owner = :owner", "owner", filter.owner())
                .and("outletCode = :ofOutlet", "ofOutlet", filter.outletCode())
                .and("serviceRequestId = :request", "request", filter.serviceRequestId());
        if (filter.stillSilent()) {
            where.and(
                    "silentSince = (select coalesce(r.milestones.lastCustomerContactAt, r.origin.recordedAt)"
                            + " from ServiceRequest r where r.id = serviceRequestId)",
                    Map.of());
        }
        where.after("remindedAt", after);
        return find(where.newestFirst("remindedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }
}
