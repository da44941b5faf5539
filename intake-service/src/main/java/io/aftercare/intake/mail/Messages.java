package io.aftercare.intake.mail;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All mails. */
@ApplicationScoped
class Messages implements PanacheRepositoryBase<Message, UUID> {
    Optional<Message> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Message> in(UUID conversationId, UUID id) {
        return find("id = ?1 and conversationId = ?2", id, conversationId).firstResultOptional();
    }

    List<Message> newest(UUID conversationId, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("conversationId = :conversation", "conversation", conversationId)
                .after("at", after);
        return find(where.newestFirst("at"), where.values()).page(0, limit + 1).list();
    }

    /** The mails of persons, the newest first. */
    List<Message> fromPersons(UUID conversationId, int limit) {
        return find(
                        "conversationId = ?1 and direction = ?2 and automatic is null order by at desc, id desc",
                        conversationId,
                        Message.Direction.RECEIVED)
                .page(0, limit)
                .list();
    }

    /** The conversation that the message with this index belongs to. */
    Optional<UUID> conversationOf(String mailbox, byte[] referenceIndex) {
        return find(
                        "select conversationId from Message where mailbox = ?1 and referenceIndex = ?2"
                                + " and conversationId is not null order by id desc",
                        mailbox,
                        referenceIndex)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** Whoever brings something of this conversation or of this name at the same moment waits until the commit. */
    void lockChat(byte[] thread, byte[] fingerprint) {
        for (var name : List.of(thread, fingerprint)) {
            getEntityManager()
                    .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(?1)")
                    .setParameter(1, ByteBuffer.wrap(name).getLong())
                    .getSingleResult();
        }
    }

    /** The conversation of a message that was taken already. */
    Optional<UUID> conversationWith(String mailbox, byte[] fingerprint) {
        return find("select conversationId from Message where mailbox = ?1 and fingerprint = ?2", mailbox, fingerprint)
                .project(UUID.class)
                .firstResultOptional();
    }

    long receivedFrom(String mailbox, byte[] senderIndex, Instant since) {
        return count(
                "mailbox = ?1 and senderIndex = ?2 and direction = ?3 and at >= ?4",
                mailbox,
                senderIndex,
                Message.Direction.RECEIVED,
                since);
    }

    /** What was written to and fro about a request. */
    List<Message> about(UUID serviceRequestId) {
        return list(
                "conversationId in (select c.id from Conversation c where c.serviceRequestId = ?1) order by at, id",
                serviceRequestId);
    }
}
