package io.aftercare.intake.consultation;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All consultations. */
@ApplicationScoped
class Consultations implements PanacheRepositoryBase<Consultation, UUID> {
    /** Which consultations a caller asks for. */
    record Filter(
            @Nullable ConsultationStatus status,
            @Nullable UUID customerId,
            @Nullable String topic,
            @Nullable String productLine) {}

    /** The newest first; one more than the limit shows that there is a next page. */
    List<Consultation> newest(Filter filter, Caller caller, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("partner = :partner", "partner", caller.partner().orElse(null))
                .and("status = :status", "status", filter.status())
                .and("inquiry.customerId = :customer", "customer", filter.customerId())
                .and("inquiry.topic = :topic", "topic", filter.topic())
                .and("inquiry.productLine = :productLine", "productLine", filter.productLine())
                .after("recordedAt", after);
        return find(where.newestFirst("recordedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    boolean isPublished(UUID articleId) {
        List<?> found = getEntityManager()
                .createNativeQuery("SELECT 1 FROM knowledge_article WHERE id = ? AND published_edition IS NOT NULL")
                .setParameter(1, articleId)
                .getResultList();
        return !found.isEmpty();
    }
}
