package io.aftercare.intake.document.keeper;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who keeps documents, and who did. */
@ApplicationScoped
public class Keepers implements PanacheRepositoryBase<Keeper, UUID> {
    public boolean isKeeper(String login) {
        return count("login = ?1 and status = ?2", login, Keeper.Status.APPOINTED) > 0;
    }

    /** 403 unless the caller is appointed and of our own staff. */
    public void requireKeeper(Caller caller) {
        if (caller.partner().isPresent() || !isKeeper(caller.login())) {
            throw new ProblemException(
                    403,
                    "not-a-keeper",
                    "Only an appointed keeper of documents does this",
                    Map.of("clause", "S2-6.1b"));
        }
    }

    /** Until this transaction ends, nobody else appoints or dismisses this person. */
    void lock(String login) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('document-keeper/' || ?1, 0))")
                .setParameter(1, login)
                .getSingleResult();
    }

    List<Keeper> newest(Keeper.@Nullable Status status, @Nullable Cursor after, int limit) {
        var where = new Conditions().and("status = :status", "status", status).after("appointedAt", after);
        return find(where.newestFirst("appointedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }
}
