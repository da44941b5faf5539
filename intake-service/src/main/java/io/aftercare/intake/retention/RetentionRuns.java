package io.aftercare.intake.retention;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All runs, with their parts. */
@ApplicationScoped
class RetentionRuns implements PanacheRepositoryBase<RetentionRun, UUID> {
    boolean isOneRunning() {
        return count("status = ?1", RetentionRun.Status.RUNNING) > 0;
    }

    List<RetentionRun> newest(@Nullable Cursor after, int limit) {
        var where = new Conditions().after("begunAt", after);
        return find(where.newestFirst("begunAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    void add(RetentionPart part) {
        getEntityManager().persist(part);
    }

    List<RetentionPart> partsOf(UUID runId) {
        return getEntityManager()
                .createQuery("from RetentionPart where runId = ?1 order by category", RetentionPart.class)
                .setParameter(1, runId)
                .getResultList();
    }
}
