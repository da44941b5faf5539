package io.aftercare.feedback.followup;

import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All follow-ups. */
@ApplicationScoped
class FollowUps implements PanacheRepositoryBase<FollowUp, UUID> {
    /** Which follow-ups a list shows; {@code partner} and {@code outlet} are the caller's scope. */
    record Filter(
            @Nullable FollowUpStatus status,
            @Nullable UUID serviceRequestId,
            @Nullable Boolean overdue,
            @Nullable String partner,
            @Nullable String outlet) {}

    List<FollowUp> ofRequest(UUID serviceRequestId) {
        return list("work.serviceRequestId", serviceRequestId);
    }

    /** Newest first; one row more than {@code limit}, so that the caller sees whether there is a next page. */
    List<FollowUp> matching(Filter filter, @Nullable Cursor after, int limit) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        given(filter.status(), "status = :status", "status", conditions, values);
        given(filter.serviceRequestId(), "work.serviceRequestId = :request", "request", conditions, values);
        given(filter.overdue(), "overdue = :overdue", "overdue", conditions, values);
        given(filter.partner(), "work.partner = :partner", "partner", conditions, values);
        given(filter.outlet(), "work.outletCode = :outlet", "outlet", conditions, values);
        if (after != null) {
            conditions.add("(work.at < :afterAt or (work.at = :afterAt and id < :afterId))");
            values.put("afterAt", after.at());
            values.put("afterId", after.id());
        }
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return find(where + " order by work.at desc, id desc", values)
                .page(0, limit + 1)
                .list();
    }

    private static void given(
            @Nullable Object value,
            String condition,
            String name,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
