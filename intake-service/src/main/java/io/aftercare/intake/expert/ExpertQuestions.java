package io.aftercare.intake.expert;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All questions to experts. */
@ApplicationScoped
class ExpertQuestions implements PanacheRepositoryBase<ExpertQuestion, UUID> {
    private static final Set<QuestionStatus> OPEN = Set.of(QuestionStatus.ASKED, QuestionStatus.ANSWERED);

    /** Which questions a caller asks for. */
    record Filter(
            @Nullable QuestionStatus status,
            @Nullable String group,
            @Nullable UUID serviceRequestId,
            @Nullable Instant overdueAt) {}

    /** The newest first; one more than the limit shows that there is a next page. */
    List<ExpertQuestion> newest(Filter filter, RequestScope scope, @Nullable Cursor after, int limit) {
        var where = within(scope)
                .and("status = :status", "status", filter.status())
                .and("expertGroup = :group", "group", filter.group())
                .and("serviceRequestId = :request", "request", filter.serviceRequestId());
        var overdueAt = filter.overdueAt();
        if (overdueAt != null) {
            where.and("status in :open and promisedReplyAt < :overdueAt", Map.of("open", OPEN, "overdueAt", overdueAt));
        }
        where.after("askedAt", after);
        return find(where.newestFirst("askedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    /** Which request it belongs to, without loading it: the request is locked first. */
    Optional<UUID> requestOf(UUID id) {
        return find("select serviceRequestId from ExpertQuestion where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** A question is seen by whoever sees its request. */
    private static Conditions within(RequestScope scope) {
        return scope.conditions("serviceRequestId");
    }
}
