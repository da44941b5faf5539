package io.aftercare.intake.note;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All notes. */
@ApplicationScoped
class RequestNotes implements PanacheRepositoryBase<RequestNote, UUID> {
    /** The newest first; one more than the limit shows that there is a next page. */
    List<RequestNote> newestOf(UUID serviceRequestId, @Nullable Cursor after, int limit) {
        return newest(new Conditions().and("serviceRequestId = :request", "request", serviceRequestId), after, limit);
    }

    /** Those that mention somebody, of the requests that are seen. */
    List<RequestNote> newestMentioning(String login, RequestScope scope, @Nullable Cursor after, int limit) {
        return newest(
                scope.conditions("serviceRequestId")
                        .and(
                                "id in (select n.id from RequestNote n join n.mentions m where m = :mentioned)",
                                "mentioned",
                                login),
                after,
                limit);
    }

    private List<RequestNote> newest(Conditions where, @Nullable Cursor after, int limit) {
        where.after("writtenAt", after);
        return find(where.newestFirst("writtenAt"), where.values())
                .page(0, limit + 1)
                .list();
    }
}
