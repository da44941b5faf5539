package io.aftercare.intake.mail;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All conversations. */
@ApplicationScoped
class Conversations implements PanacheRepositoryBase<Conversation, UUID> {
    /** Which conversations a caller asks for. */
    record Filter(
            @Nullable ConversationStatus status,
            @Nullable String mailbox,
            @Nullable UUID serviceRequestId,
            byte @Nullable [] senderIndex) {}

    Optional<Conversation> inScope(UUID id, Optional<String> partner) {
        var where = within(partner).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    Optional<Conversation> lockInScope(UUID id, Optional<String> partner) {
        var where = within(partner).and("id = :id", "id", id);
        return find(where.text(), where.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Conversation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Conversation> newest(Filter filter, Optional<String> partner, @Nullable Cursor after, int limit) {
        var where = within(partner)
                .and("status = :status", "status", filter.status())
                .and("mailbox = :mailbox", "mailbox", filter.mailbox())
                .and("serviceRequestId = :request", "request", filter.serviceRequestId())
                .and("senderIndex = :sender", "sender", filter.senderIndex())
                .after("lastMessageAt", after);
        return find(where.newestFirst("lastMessageAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    /** Where this sender wrote about this request before. */
    Optional<UUID> about(UUID serviceRequestId, byte[] senderIndex) {
        return find(
                        "select id from Conversation where serviceRequestId = ?1 and senderIndex = ?2"
                                + " order by lastMessageAt desc, id desc",
                        serviceRequestId,
                        senderIndex)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** The customer of the newest request that this sender wrote about to this network. */
    Optional<UUID> customerOf(byte[] senderIndex, String partner) {
        return find(
                        "select r.matter.customerId from Conversation c join ServiceRequest r on r.id = c.serviceRequestId"
                                + " where c.senderIndex = ?1 and c.partner = ?2 order by r.origin.reportedAt desc, r.id desc",
                        senderIndex,
                        partner)
                .project(UUID.class)
                .firstResultOptional();
    }

    private static Conditions within(Optional<String> partner) {
        return new Conditions().and("partner = :partner", "partner", partner.orElse(null));
    }
}
