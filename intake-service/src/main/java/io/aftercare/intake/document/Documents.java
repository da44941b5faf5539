package io.aftercare.intake.document;

import io.aftercare.intake.document.keeper.Keepers;
import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register: all documents that the caller may know of. */
@ApplicationScoped
class Documents implements PanacheRepositoryBase<Document, UUID> {
    private final Keepers keepers;
    private final Caller caller;

    Documents(Keepers keepers, Caller caller) {
        this.keepers = keepers;
        this.caller = caller;
    }

    /** Which documents a caller asks for. */
    record Filter(
            @Nullable String number,
            @Nullable Category category,
            Category.@Nullable Scope scope,
            @Nullable DocumentStatus status) {}

    Document visible(UUID id, LockModeType lock) {
        var where = visible().and("id = :id", "id", id);
        return find(where.text(), where.values())
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Document", id));
    }

    /** What was received last comes first; one more than the limit shows that there is a next page. */
    List<Document> latest(Filter filter, @Nullable Cursor after, int limit) {
        var where = visible()
                .and("number = :number", "number", filter.number())
                .and("category = :category", "category", filter.category())
                .and("scope = :scope", "scope", filter.scope())
                .and("status = :status", "status", filter.status())
                .after("receivedAt", after);
        return find(where.newestFirst("receivedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    /**
     * The next number of a category in a year. Whoever else wants one of the same category and year waits until this
     * transaction ends; when it fails, the number is given again.
     */
    String nextNumber(Category category, int year) {
        var place = (Integer) getEntityManager()
                .createNativeQuery("""
                        INSERT INTO document_counter AS counter (category, year, last) VALUES (?1, ?2, 1)
                        ON CONFLICT (category, year) DO UPDATE SET last = counter.last + 1 RETURNING last""", Integer.class)
                .setParameter(1, category.name())
                .setParameter(2, year)
                .getSingleResult();
        return category.number(year, place);
    }

    /** The register is the company's own: to those who work for a partner it is empty. */
    private Conditions visible() {
        var levels = caller.partner().isPresent()
                ? List.<Confidentiality>of()
                : Confidentiality.of(caller, keepers.isKeeper(caller.login()));
        return new Conditions().and("confidentiality in :levels", Map.of("levels", levels));
    }
}
