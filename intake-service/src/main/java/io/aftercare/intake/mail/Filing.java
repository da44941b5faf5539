package io.aftercare.intake.mail;

import io.aftercare.intake.mail.chat.ChatMessage;
import io.aftercare.intake.mail.kept.MailContent;
import io.aftercare.intake.mail.kept.Sources;
import io.aftercare.intake.mail.mime.Automatic;
import io.aftercare.intake.mail.mime.Defect;
import io.aftercare.intake.mail.mime.IncomingMail;
import io.aftercare.intake.platform.MailConfig;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a mail that was kept, or what came by a chat, under its conversation. */
@ApplicationScoped
@Transactional
public class Filing {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Pattern REQUEST_NUMBER = Pattern.compile("R-\\d{8}-\\d{6,12}");

    private final Conversations conversations;
    private final Messages messages;
    private final ServiceRequests requests;
    private final Sources sources;
    private final Vault vault;
    private final MailConfig config;

    Filing(
            Conversations conversations,
            Messages messages,
            ServiceRequests requests,
            Sources sources,
            Vault vault,
            MailConfig config) {
        this.conversations = conversations;
        this.messages = messages;
        this.requests = requests;
        this.sources = sources;
        this.vault = vault;
        this.config = config;
    }

    /** Files a mail; does nothing when that has been done. */
    public void file(UUID messageId, IncomingMail mail) {
        var message = messages.lock(messageId).orElseThrow();
        if (message.status() != Message.Status.KEPT) {
            return;
        }
        var index = mail.sender() == null
                ? null
                : sources.addressIndex(mail.sender().address());
        var automatic = automatic(message, mail, index);
        var conversation = known(message, mail, index);
        conversation.ifPresent(found -> found.receive(automatic, mail.failureReport(), message.at()));
        var id = conversation.map(Conversation::aggregateId).orElseGet(() -> open(message, mail, index, automatic));
        var reference = mail.messageId() == null ? null : sources.referenceIndex(message.mailbox(), mail.messageId());
        message.file(
                id, new Message.Filed(reference, index, sources.seal(messageId, content(message, mail)), automatic));
    }

    /** Files what came by a chat, once; answers the conversation. */
    public UUID take(ChatMessage came) {
        messages.lockChat(came.thread(), came.fingerprint());
        return messages.conversationWith(came.mailbox(), came.fingerprint()).orElseGet(() -> file(came));
    }

    private UUID file(ChatMessage came) {
        var known = messages.conversationOf(came.mailbox(), came.thread()).flatMap(conversations::lock);
        known.ifPresent(found -> found.receive(null, false, came.at()));
        var conversation = known.map(Conversation::aggregateId).orElseGet(() -> open(came));
        var id = Ids.next();
        var bytes = came.content().text().getBytes(StandardCharsets.UTF_8);
        sources.keep(id, bytes);
        messages.persist(Message.received(id, conversation, came, bytes.length, sources.seal(id, came.content())));
        messages.flush();
        return conversation;
    }

    private UUID open(ChatMessage came) {
        var id = Ids.next();
        vault.admitFirst(id);
        var opening = new Conversation.Opening(
                came.sender(),
                seal(id, "mail-sender", came.content().address()),
                seal(id, "mail-sender-name", came.content().name()),
                vault.encrypt(id, "mail-subject", came.subject()),
                null);
        conversations.persist(
                Conversation.open(id, came.mailbox(), came.channel().partner(), opening, came.at()));
        return id;
    }

    private static MailContent content(Message message, IncomingMail mail) {
        var defects = EnumSet.noneOf(Defect.class);
        defects.addAll(mail.defects());
        if (!message.isComplete()) {
            defects.add(Defect.MAIL_CUT);
        }
        return MailContent.of(mail, defects);
    }

    private @Nullable Automatic automatic(Message message, IncomingMail mail, byte @Nullable [] index) {
        if (mail.automatic() != null || index == null) {
            return mail.automatic();
        }
        var before =
                messages.receivedFrom(message.mailbox(), index, message.at().minus(HOUR));
        return before >= config.perSenderAndHour() ? Automatic.TOO_MANY : null;
    }

    private Optional<Conversation> known(Message message, IncomingMail mail, byte @Nullable [] index) {
        for (var reference : mail.references()) {
            var found =
                    messages.conversationOf(message.mailbox(), sources.referenceIndex(message.mailbox(), reference));
            if (found.isPresent()) {
                return conversations.lock(found.get());
            }
        }
        return index == null ? Optional.empty() : byNumber(message, mail.subject(), index);
    }

    /** A number can be guessed, so it counts only from a sender who wrote about that request before. */
    private Optional<Conversation> byNumber(Message message, String subject, byte[] index) {
        return REQUEST_NUMBER
                .matcher(subject)
                .results()
                .limit(3)
                .flatMap(number -> requests.withNumber(partnerOf(message), number.group()).stream())
                .flatMap(request -> conversations.about(request, index).stream())
                .findFirst()
                .flatMap(conversations::lock);
    }

    private UUID open(Message message, IncomingMail mail, byte @Nullable [] index, @Nullable Automatic automatic) {
        var id = Ids.next();
        vault.admitFirst(id);
        var sender = mail.sender();
        var opening = new Conversation.Opening(
                index,
                seal(id, "mail-sender", sender == null ? null : sender.address()),
                seal(id, "mail-sender-name", sender == null ? null : sender.name()),
                vault.encrypt(id, "mail-subject", mail.subject()),
                automatic);
        conversations.persist(Conversation.open(id, message.mailbox(), partnerOf(message), opening, message.at()));
        return id;
    }

    private String partnerOf(Message message) {
        return config.mailboxes().get(message.mailbox()).partner();
    }

    private byte @Nullable [] seal(UUID id, String field, @Nullable String text) {
        return text == null ? null : vault.encrypt(id, field, text);
    }
}
