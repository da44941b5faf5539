package io.aftercare.intake.phone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All calls. */
@ApplicationScoped
class Calls implements PanacheRepositoryBase<Call, UUID> {
    private static final int SHOWN = 10;

    /** Makes the call known, unless it is; answers whether it was added. */
    boolean add(UUID id, String partner, String exchangeCallId) {
        return getEntityManager()
                        .createNativeQuery("INSERT INTO phone_call (id, partner, exchange_call_id) VALUES (?1, ?2, ?3)"
                                + " ON CONFLICT (partner, exchange_call_id) DO NOTHING")
                        .setParameter(1, id)
                        .setParameter(2, partner)
                        .setParameter(3, exchangeCallId)
                        .executeUpdate()
                == 1;
    }

    Call lock(String partner, String exchangeCallId) {
        return find("partner = ?1 and exchangeCallId = ?2", partner, exchangeCallId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    Optional<Call> lock(UUID id, String partner) {
        return find("id = ?1 and partner = ?2", id, partner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What this agent has on the line, and what ended since then without being written down; the newest first. */
    List<Call> of(String agentLogin, Optional<String> partner, Instant since) {
        return find(
                        "agentLogin = ?1 and (?2 is null or partner = ?2) and (endedAt is null"
                                + " or endedAt >= ?3 and serviceRequestId is null)"
                                + " order by coalesce(answeredAt, ringingAt) desc, id desc",
                        agentLogin,
                        partner.orElse(null),
                        since)
                .page(0, SHOWN)
                .list();
    }
}
