package io.aftercare.intake.mail;

import io.aftercare.intake.mail.mime.Automatic;
import io.aftercare.kit.privacy.Vault;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conversation as the API shows it. */
record ConversationView(
        UUID id,

        @Schema(description = "The name of the mailbox in the configuration; of a chat `chat/<network>/<channel>`")
        String mailbox,

        String partner,
        ConversationStatus status,

        @Schema(
                description = "The address of who began it, in a chat the number or the channel's name of the person;"
                        + " missing where there was none, or once it is erased")
        @Nullable String address,

        @Nullable String name,

        @Schema(description = "Of its first mail; missing once it is erased") @Nullable String subject,

        @Schema(description = "Set while no person has written in it") @Nullable Automatic automatic,

        int messages,
        Instant openedAt,
        Instant lastMessageAt,
        @Nullable UUID serviceRequestId,

        @Schema(description = "Who wrote from this address about an earlier request; not shown in lists") @Nullable UUID knownCustomerId) {
    static ConversationView of(Conversation conversation, Vault vault, @Nullable UUID knownCustomerId) {
        var id = conversation.aggregateId();
        return new ConversationView(
                id,
                conversation.mailbox(),
                conversation.partner(),
                conversation.status(),
                open(vault, id, "mail-sender", conversation.senderCipher()),
                open(vault, id, "mail-sender-name", conversation.senderNameCipher()),
                open(vault, id, "mail-subject", Optional.of(conversation.subjectCipher())),
                conversation.automatic(),
                conversation.messages(),
                conversation.openedAt(),
                conversation.lastMessageAt(),
                conversation.serviceRequestId().orElse(null),
                knownCustomerId);
    }

    private static @Nullable String open(Vault vault, UUID id, String field, Optional<byte[]> cipher) {
        return cipher.flatMap(text -> vault.decrypt(id, field, text)).orElse(null);
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "ConversationView[" + id + "]";
    }
}
