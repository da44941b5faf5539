package io.aftercare.intake.webform.submission;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All submissions. */
@ApplicationScoped
class WebSubmissions implements PanacheRepositoryBase<WebSubmission, UUID> {
    /** Which submissions a caller asks for. */
    record Filter(
            @Nullable SubmissionStatus status, @Nullable UUID formId) {}

    List<WebSubmission> newest(Filter filter, Optional<String> partner, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("partner = :partner", "partner", partner.orElse(null))
                .and("status = :status", "status", filter.status())
                .and("formId = :form", "form", filter.formId())
                .after("receivedAt", after);
        return find(where.newestFirst("receivedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    Optional<WebSubmission> withToken(UUID formId, byte[] tokenIndex) {
        return find("formId = ?1 and tokenIndex = ?2", formId, tokenIndex).firstResultOptional();
    }

    /** The number that the sender is told, such as {@code 000123}. */
    long nextNumber() {
        return (Long) getEntityManager()
                .createNativeQuery("SELECT nextval('web_submission_number')", Long.class)
                .getSingleResult();
    }
}
