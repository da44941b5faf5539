package io.aftercare.intake.mail;

import io.aftercare.intake.mail.chat.ChatMessage;
import io.aftercare.intake.mail.kept.MailContent;
import io.aftercare.intake.mail.kept.Sources;
import io.aftercare.intake.mail.mime.Automatic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One mail. A received one is kept first ({@link Status#KEPT}) and filed under a conversation afterwards; a written one
 * waits until it is sent.
 */
@Entity
@Table(name = "mail_message")
class Message {
    @Id
    private UUID id;

    private @Nullable UUID conversationId;
    private String mailbox;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant at;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private byte @Nullable [] referenceIndex;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private byte @Nullable [] senderIndex;

    private int sizeBytes;
    private boolean complete;
    private byte @Nullable [] contentCipher;

    @Enumerated(EnumType.STRING)
    private @Nullable Automatic automatic;

    @SuppressWarnings("UnusedVariable") // Makes what is brought twice one message.
    private byte @Nullable [] fingerprint;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private @Nullable Long answerNumber;

    private @Nullable String author;
    private int attempts;
    private @Nullable String lastFailure;

    /** Which way it went. */
    @Schema(name = "MailDirection")
    enum Direction {
        RECEIVED,
        WRITTEN
    }

    /** What became of it. */
    @Schema(name = "MailStatus")
    enum Status {
        /** Received, not looked at yet. */
        KEPT,
        /** Received, under its conversation. */
        FILED,
        /** Written, not sent yet. */
        PENDING,
        SENT,
        /** Written, and given up. */
        FAILED
    }

    /** For Hibernate. */
    protected Message() {}

    /** A mail that waits to be sent. */
    static Message written(
            UUID id, Conversation conversation, String author, Instant at, int sizeBytes, byte[] contentCipher) {
        var message = new Message();
        message.id = id;
        message.conversationId = conversation.aggregateId();
        message.mailbox = conversation.mailbox();
        message.direction = Direction.WRITTEN;
        message.status = Status.PENDING;
        message.at = at;
        message.sizeBytes = sizeBytes;
        message.complete = true;
        message.contentCipher = contentCipher;
        message.author = author;
        return message;
    }

    /** What came by a chat, whole and under its conversation at once. */
    static Message received(UUID id, UUID conversationId, ChatMessage came, int sizeBytes, byte[] contentCipher) {
        var message = new Message();
        message.id = id;
        message.conversationId = conversationId;
        message.mailbox = came.mailbox();
        message.direction = Direction.RECEIVED;
        message.status = Status.FILED;
        message.at = came.at();
        message.fingerprint = came.fingerprint();
        message.referenceIndex = came.thread();
        message.senderIndex = came.sender();
        message.sizeBytes = sizeBytes;
        message.complete = true;
        message.contentCipher = contentCipher;
        return message;
    }

    /** What a received mail says is known now. */
    void file(UUID inConversationId, Filed filed) {
        if (status != Status.KEPT) {
            throw new IllegalStateException("Message " + id + " is filed already");
        }
        conversationId = inConversationId;
        referenceIndex = filed.referenceIndex();
        senderIndex = filed.senderIndex();
        contentCipher = filed.contentCipher();
        automatic = filed.automatic();
        status = Status.FILED;
    }

    /** What is written down when a mail is filed. */
    record Filed(
            byte @Nullable [] referenceIndex,
            byte @Nullable [] senderIndex,
            byte[] contentCipher,
            @Nullable Automatic automatic) {}

    /** Its place among the answers of a channel. */
    void numbered(long number) {
        answerNumber = number;
    }

    void referredToBy(byte[] index) {
        referenceIndex = index;
    }

    UUID id() {
        return id;
    }

    Optional<UUID> conversationId() {
        return Optional.ofNullable(conversationId);
    }

    String mailbox() {
        return mailbox;
    }

    Direction direction() {
        return direction;
    }

    Status status() {
        return status;
    }

    Instant at() {
        return at;
    }

    int sizeBytes() {
        return sizeBytes;
    }

    boolean isComplete() {
        return complete;
    }

    /** What it says; empty before it is filed, and once it is erased. */
    Optional<MailContent> content(Sources sources) {
        return contentCipher == null ? Optional.empty() : sources.content(id, contentCipher);
    }

    @Nullable Automatic automatic() {
        return automatic;
    }

    @Nullable String author() {
        return author;
    }

    int attempts() {
        return attempts;
    }

    @Nullable String lastFailure() {
        return lastFailure;
    }
}
