package io.aftercare.intake.mail;

import io.aftercare.intake.mail.mime.Automatic;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody and the desk write to each other about one matter. */
@Entity
class Conversation extends Aggregate {
    @Id
    private UUID id;

    private String mailbox;
    private String partner;

    @Enumerated(EnumType.STRING)
    private ConversationStatus status;

    private @Nullable UUID serviceRequestId;

    private byte @Nullable [] senderIndex;

    private byte @Nullable [] senderCipher;
    private byte @Nullable [] senderNameCipher;
    private byte[] subjectCipher;

    /** Null from the first mail of a person on. */
    @Enumerated(EnumType.STRING)
    private @Nullable Automatic automatic;

    private int messages;
    private Instant openedAt;
    private Instant lastMessageAt;

    /** For Hibernate. */
    protected Conversation() {}

    private Conversation(UUID id, String mailbox, String partner, Opening opening, Instant at) {
        this.id = id;
        this.mailbox = mailbox;
        this.partner = partner;
        this.senderIndex = opening.senderIndex();
        this.senderCipher = opening.senderCipher();
        this.senderNameCipher = opening.senderNameCipher();
        this.subjectCipher = opening.subjectCipher();
        this.automatic = opening.automatic();
        this.openedAt = at;
        this.lastMessageAt = at;
        this.messages = 1;
        this.status = opening.automatic() == null || opening.automatic().tellsSomething()
                ? ConversationStatus.OPEN
                : ConversationStatus.DISMISSED;
    }

    /** What its first mail tells. */
    record Opening(
            byte @Nullable [] senderIndex,
            byte @Nullable [] senderCipher,
            byte @Nullable [] senderNameCipher,
            byte[] subjectCipher,
            @Nullable Automatic automatic) {}

    static Conversation open(UUID id, String mailbox, String partner, Opening opening, Instant at) {
        return new Conversation(id, mailbox, partner, opening, at);
    }

    /** A further mail came. Only the mail of a person, and a report that an answer was lost, is the desk's business. */
    void receive(@Nullable Automatic wasAutomatic, boolean isFailureReport, Instant at) {
        moves(at);
        if (wasAutomatic == null) {
            automatic = null;
        }
        if ((wasAutomatic == null || isFailureReport) && status != ConversationStatus.OPEN) {
            go(ConversationStatus.OPEN);
        }
    }

    /** The desk answers; it may do so as often as it likes. */
    void answer(Instant at) {
        moves(at);
        if (status != ConversationStatus.ANSWERED) {
            go(ConversationStatus.ANSWERED);
        }
    }

    /** An answer could not be sent, so the desk has to do something else. */
    void answerFailed() {
        if (status == ConversationStatus.ANSWERED) {
            go(ConversationStatus.OPEN);
        }
    }

    /** Nothing is to be done about it. */
    void dismiss() {
        go(ConversationStatus.DISMISSED);
    }

    /** It is about this request; that is said once. */
    void link(UUID toServiceRequestId) {
        if (serviceRequestId != null) {
            throw ConversationRefusal.linked(serviceRequestId);
        }
        serviceRequestId = toServiceRequestId;
    }

    private void moves(Instant at) {
        messages++;
        lastMessageAt = at.isAfter(lastMessageAt) ? at : lastMessageAt;
    }

    private void go(ConversationStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Conversation", id, status, to, status.next());
        }
        status = to;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    String mailbox() {
        return mailbox;
    }

    String partner() {
        return partner;
    }

    ConversationStatus status() {
        return status;
    }

    Optional<UUID> serviceRequestId() {
        return Optional.ofNullable(serviceRequestId);
    }

    Optional<byte[]> senderIndex() {
        return Optional.ofNullable(senderIndex);
    }

    Optional<byte[]> senderCipher() {
        return Optional.ofNullable(senderCipher);
    }

    Optional<byte[]> senderNameCipher() {
        return Optional.ofNullable(senderNameCipher);
    }

    byte[] subjectCipher() {
        return subjectCipher;
    }

    @Nullable Automatic automatic() {
        return automatic;
    }

    int messages() {
        return messages;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant lastMessageAt() {
        return lastMessageAt;
    }

    Cursor cursor() {
        return new Cursor(lastMessageAt, id);
    }
}
