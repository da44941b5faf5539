package io.aftercare.intake.knowledge;

import io.aftercare.intake.knowledge.Subject.Audience;
import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All articles with their editions. */
@ApplicationScoped
class Articles implements PanacheRepositoryBase<Article, UUID> {
    /** Which articles a caller asks for. */
    record Filter(
            @Nullable ArticleStatus status,
            Subject.@Nullable Kind kind,
            @Nullable String category) {}

    /** The number that people say, such as {@code K-000123}; unique, not gapless. */
    String nextNumber() {
        var next = (Long) getEntityManager()
                .createNativeQuery("SELECT nextval('knowledge_article_number')", Long.class)
                .getSingleResult();
        return "K-%06d".formatted(next);
    }

    Optional<Article> inScope(UUID id, Caller caller) {
        var where = within(caller).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    Optional<Article> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest first; one more than the limit shows that there is a next page. */
    List<Article> newest(Filter filter, Caller caller, @Nullable Cursor after, int limit) {
        var where = within(caller)
                .and("status = :status", "status", filter.status())
                .and("subject.kind = :kind", "kind", filter.kind())
                .and("subject.category = :category", "category", filter.category())
                .after("createdAt", after);
        return find(where.newestFirst("createdAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    void add(Edition edition) {
        getEntityManager().persist(edition);
    }

    Edition edition(UUID articleId, int edition) {
        return getEntityManager().find(Edition.class, new Edition.Key(articleId, edition));
    }

    /** From the newest to the first. */
    List<Edition> editions(UUID articleId) {
        return getEntityManager()
                .createQuery("from Edition where key.articleId = :article order by key.edition desc", Edition.class)
                .setParameter("article", articleId)
                .getResultList();
    }

    /** Partners see what is published and meant for them. */
    private static Conditions within(Caller caller) {
        var all = new Conditions();
        return caller.partner().isEmpty()
                ? all
                : all.and(
                        "subject.audience = :audience and publishedEdition is not null",
                        Map.of("audience", Audience.STAFF_AND_PARTNERS));
    }
}
