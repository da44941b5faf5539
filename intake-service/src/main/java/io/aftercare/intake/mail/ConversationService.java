package io.aftercare.intake.mail;

import io.aftercare.intake.mail.kept.Sources;
import io.aftercare.intake.mail.mime.MailReading;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.AuditLog.Action;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the desk does with conversations, except answering. */
@ApplicationScoped
@Transactional
class ConversationService {
    private static final Set<String> ENVELOPE = Set.of("address", "name", "subject");
    private static final Set<String> WHOLE = Set.of("address", "name", "subject", "text");

    private final Conversations conversations;
    private final Messages messages;
    private final ServiceRequests requests;
    private final Sources sources;
    private final Vault vault;
    private final AuditLog audit;
    private final Caller caller;

    ConversationService(
            Conversations conversations,
            Messages messages,
            ServiceRequests requests,
            Sources sources,
            Vault vault,
            AuditLog audit,
            Caller caller) {
        this.conversations = conversations;
        this.messages = messages;
        this.requests = requests;
        this.sources = sources;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
    }

    /** A file that leaves with the name under which it came. */
    record MailFile(String name, byte[] bytes) {
        /** Without name and content: a stray log line must not tell them. */
        @Override
        public String toString() {
            return "MailFile";
        }
    }

    Page<ConversationView> newest(Conversations.Filter filter, @Nullable Cursor after, int limit) {
        return Page.of(conversations.newest(filter, caller.partner(), after, limit), limit, Conversation::cursor)
                .map(conversation -> {
                    read(conversation, ENVELOPE, "conversation.list");
                    return ConversationView.of(conversation, vault, null);
                });
    }

    Versioned<ConversationView> get(UUID id) {
        return shown(one(id));
    }

    Page<MessageView> messages(UUID id, @Nullable Cursor after, int limit) {
        read(one(id), WHOLE, "conversation.messages");
        return Page.of(messages.newest(id, after, limit), limit, message -> new Cursor(message.at(), message.id()))
                .map(message -> MessageView.of(message, message.content(sources)));
    }

    /** The bytes of a mail as they came. */
    byte[] source(UUID id, UUID messageId) {
        read(one(id), WHOLE, "conversation.source");
        return messages.in(id, messageId)
                .flatMap(message -> sources.bytes(message.id()))
                .orElseThrow(() -> new NotFound("Message", messageId));
    }

    MailFile attachment(UUID id, UUID messageId, int position) {
        read(one(id), Set.of("attachment"), "conversation.attachment");
        var missing = new NotFound("Attachment", position);
        var message = messages.in(id, messageId).orElseThrow(() -> missing);
        var files = message.content(sources).orElseThrow(() -> missing).attachments();
        if (position < 0 || position >= files.size()) {
            throw missing;
        }
        var bytes = sources.bytes(messageId).flatMap(mail -> MailReading.attachment(mail, position));
        return new MailFile(files.get(position).name(), bytes.orElseThrow(() -> missing));
    }

    Versioned<ConversationView> dismiss(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, Conversation::dismiss);
    }

    Versioned<ConversationView> link(UUID id, @Nullable IfMatch ifMatch, UUID serviceRequestId) {
        return change(id, ifMatch, conversation -> {
            var request = requests.inScope(serviceRequestId, RequestScope.of(caller))
                    .filter(found -> found.origin().partner().equals(conversation.partner()))
                    .orElseThrow(() -> new InvalidField(
                            "serviceRequestId", "known-request", "No such request in the network of the mailbox"));
            conversation.link(request.aggregateId());
        });
    }

    private Versioned<ConversationView> change(UUID id, @Nullable IfMatch ifMatch, Consumer<Conversation> step) {
        var conversation =
                conversations.lockInScope(id, caller.partner()).orElseThrow(() -> new NotFound("Conversation", id));
        IfMatch.check(ifMatch, conversation);
        step.accept(conversation);
        return shown(conversation);
    }

    private Conversation one(UUID id) {
        return conversations.inScope(id, caller.partner()).orElseThrow(() -> new NotFound("Conversation", id));
    }

    private Versioned<ConversationView> shown(Conversation conversation) {
        conversations.flush();
        read(conversation, ENVELOPE, "conversation.read");
        var customer = conversation
                .senderIndex()
                .flatMap(sender -> conversations.customerOf(sender, conversation.partner()))
                .orElse(null);
        return Versioned.of(conversation, ConversationView.of(conversation, vault, customer));
    }

    private void read(Conversation conversation, Set<String> fields, String purpose) {
        audit.note(Action.READ, conversation.aggregateId(), fields, purpose);
    }
}
