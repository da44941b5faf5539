package io.aftercare.intake.knowledge.use;

import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes which article was tried for which request. */
@ApplicationScoped
@Transactional
class ArticleUses {
    private final EntityManager database;
    private final ServiceRequests requests;
    private final Caller caller;
    private final Clock clock;

    ArticleUses(EntityManager database, ServiceRequests requests, Caller caller, Clock clock) {
        this.database = database;
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<ArticleUse> note(UUID requestId, @Nullable IfMatch ifMatch, NoteArticleUse command) {
        var request = requests.lockInScope(requestId, RequestScope.of(caller))
                .orElseThrow(() -> new NotFound("Service request", requestId));
        IfMatch.check(ifMatch, request);
        refuseUnpublished(command.articleId());
        var at = clock.instant();
        database.createNativeQuery("""
                        INSERT INTO knowledge_use (service_request_id, article_id, solved, noted_by, noted_at)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (service_request_id, article_id)
                        DO UPDATE SET solved = excluded.solved, noted_by = excluded.noted_by,
                            noted_at = excluded.noted_at""")
                .setParameter(1, requestId)
                .setParameter(2, command.articleId())
                .setParameter(3, command.solved())
                .setParameter(4, caller.login())
                .setParameter(5, at)
                .executeUpdate();
        return Versioned.of(request, new ArticleUse(command.articleId(), command.solved(), caller.login(), at));
    }

    Page<ArticleUse> of(UUID requestId) {
        if (requests.inScope(requestId, RequestScope.of(caller)).isEmpty()) {
            throw new NotFound("Service request", requestId);
        }
        List<?> rows = database.createNativeQuery("""
                        SELECT article_id, solved, noted_by, noted_at FROM knowledge_use
                        WHERE service_request_id = ? ORDER BY noted_at, article_id""", Object[].class)
                .setParameter(1, requestId)
                .getResultList();
        return new Page<>(rows.stream().map(ArticleUses::use).toList(), null);
    }

    private void refuseUnpublished(UUID articleId) {
        List<?> found = database.createNativeQuery(
                        "SELECT 1 FROM knowledge_article WHERE id = ? AND published_edition IS NOT NULL")
                .setParameter(1, articleId)
                .getResultList();
        if (found.isEmpty()) {
            throw new InvalidField("articleId", "published-article", "No such published article");
        }
    }

    private static ArticleUse use(Object found) {
        var row = (Object[]) found;
        return new ArticleUse((UUID) row[0], (Boolean) row[1], (String) row[2], (Instant) row[3]);
    }
}
