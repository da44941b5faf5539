package io.aftercare.intake.mail;

import io.aftercare.intake.mail.chat.ChatAnswers;
import io.aftercare.intake.mail.chat.ChatChannel;
import io.aftercare.intake.mail.kept.MailContent;
import io.aftercare.intake.mail.kept.Sources;
import io.aftercare.intake.mail.mime.Letter;
import io.aftercare.intake.platform.MailConfig;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes answers; they lie in the database before anybody tries to send them. */
@ApplicationScoped
@Transactional
public class Answering {
    private static final int LOOKED_AT = 50;
    private static final int MOST_REFERENCES = 20;

    private final Conversations conversations;
    private final Messages messages;
    private final ServiceRequests requests;
    private final Sources sources;
    private final ChatAnswers chat;
    private final MailConfig config;
    private final Caller caller;
    private final Clock clock;

    Answering(
            Conversations conversations,
            Messages messages,
            ServiceRequests requests,
            Sources sources,
            ChatAnswers chat,
            MailConfig config,
            Caller caller,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.requests = requests;
        this.sources = sources;
        this.chat = chat;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<MessageView> answer(UUID id, @Nullable IfMatch ifMatch, String text) {
        var conversation =
                conversations.lockInScope(id, caller.partner()).orElseThrow(() -> new NotFound("Conversation", id));
        IfMatch.check(ifMatch, conversation);
        var asked = lastOfAPerson(id).orElseThrow(ConversationRefusal::nobodyToAnswer);
        var at = clock.instant();
        conversation.answer(at);
        conversation.serviceRequestId().flatMap(requests::lock).ifPresent(request -> request.customerContacted(at));
        var message = ChatChannel.isOne(conversation.mailbox())
                ? say(conversation, asked, text)
                : write(conversation, letter(mailboxOf(conversation), conversation, asked, text), asked.name());
        messages.flush();
        return Versioned.of(conversation, MessageView.of(message, message.content(sources)));
    }

    /** The addressee's mail server refused it for good, or was never reached: the desk learns it. */
    public void failed(UUID messageId) {
        messages.findByIdOptional(messageId)
                .flatMap(Message::conversationId)
                .flatMap(conversations::lock)
                .ifPresent(Conversation::answerFailed);
    }

    private MailConfig.Mailbox mailboxOf(Conversation conversation) {
        return Optional.ofNullable(config.mailboxes().get(conversation.mailbox()))
                .orElseThrow(() -> ConversationRefusal.mailboxGone(conversation.mailbox()));
    }

    private Optional<MailContent> lastOfAPerson(UUID conversationId) {
        return messages.fromPersons(conversationId, LOOKED_AT).stream()
                .flatMap(message -> message.content(sources).stream())
                .filter(content -> content.answerTo() != null)
                .findFirst();
    }

    private Letter letter(MailConfig.Mailbox mailbox, Conversation conversation, MailContent asked, String text) {
        var domain = mailbox.address().substring(mailbox.address().indexOf('@') + 1);
        return new Letter(
                "<%s@%s>".formatted(Ids.next(), domain),
                mailbox.address(),
                mailbox.senderName().orElse(null),
                asked.answerTo(),
                subject(conversation, asked.subject()),
                references(asked),
                text,
                clock.instant());
    }

    private static List<String> references(MailContent asked) {
        var own = asked.messageId() == null ? Stream.<String>empty() : Stream.of(asked.messageId());
        return Stream.concat(own, asked.references().stream())
                .distinct()
                .limit(MOST_REFERENCES)
                .toList();
    }

    /** With the number of the request, by which an answer is recognised whose references are lost. */
    private String subject(Conversation conversation, String asked) {
        var parts = new ArrayList<String>();
        if (!asked.toLowerCase(Locale.ROOT).startsWith("re:")) {
            parts.add("Re:");
        }
        parts.add(asked);
        conversation
                .serviceRequestId()
                .flatMap(requests::findByIdOptional)
                .map(request -> request.number())
                .filter(number -> !asked.contains(number))
                .ifPresent(number -> parts.add("[" + number + "]"));
        return String.join(" ", parts).strip();
    }

    /** An answer that the chat program will fetch; it is for the channel's own name of the conversation. */
    private Message say(Conversation conversation, MailContent asked, String text) {
        var id = Ids.next();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        sources.keep(id, bytes);
        var content = new MailContent(
                id.toString(), List.of(), asked.answerTo(), asked.name(), null, "", text, List.of(), Set.of());
        var message = Message.written(
                id, conversation, caller.login(), clock.instant(), bytes.length, sources.seal(id, content));
        message.numbered(chat.nextNumber(conversation.mailbox()));
        messages.persist(message);
        return message;
    }

    private Message write(Conversation conversation, Letter letter, @Nullable String name) {
        var id = Ids.next();
        var bytes = letter.bytes();
        sources.keep(id, bytes);
        var content = new MailContent(
                letter.messageId(),
                letter.references(),
                letter.to(),
                name,
                null,
                letter.subject(),
                letter.text(),
                List.of(),
                Set.of());
        var message =
                Message.written(id, conversation, caller.login(), letter.at(), bytes.length, sources.seal(id, content));
        message.referredToBy(sources.referenceIndex(conversation.mailbox(), letter.messageId()));
        messages.persist(message);
        return message;
    }
}
