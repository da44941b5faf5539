package io.aftercare.intake.partner;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All partners. */
@ApplicationScoped
public class PartnerNetworks implements PanacheRepositoryBase<PartnerNetwork, UUID> {
    public Optional<PartnerNetwork> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Until this transaction ends, nobody else lets a partner with this code in. */
    void lockCode(String code) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('partner-code/' || ?1, 0))")
                .setParameter(1, code)
                .getSingleResult();
    }

    Optional<UUID> withCode(String code) {
        return find("select id from PartnerNetwork where partner = ?1", code)
                .project(UUID.class)
                .firstResultOptional();
    }

    List<PartnerNetwork> newest(Optional<String> partner, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("partner = :partner", "partner", partner.orElse(null))
                .after("createdAt", after);
        return find(where.newestFirst("createdAt"), where.values())
                .page(0, limit + 1)
                .list();
    }
}
