package io.aftercare.intake.mail.chat;

import io.aftercare.intake.customer.CustomerService;
import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.customer.PhoneNumber;
import io.aftercare.intake.mail.Filing;
import io.aftercare.intake.mail.kept.MailContent;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes what chat programs bring, and gives them what is answered. */
@ApplicationScoped
@Transactional
public class ChatService {
    private final Filing filing;
    private final ChatAnswers answers;
    private final CustomerService customers;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    ChatService(
            Filing filing, ChatAnswers answers, CustomerService customers, Vault vault, Caller caller, Clock clock) {
        this.filing = filing;
        this.answers = answers;
        this.customers = customers;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    /** That a message is kept, and where. */
    @Schema(name = "TakenChatMessage")
    record Taken(
            @Schema(description = "Our id of the conversation, the same for all its messages")
            UUID conversationId) {}

    Taken take(TakeMessage command) {
        var channel = new ChatChannel(Partners.of(caller, command.partner()), command.channel());
        var at = Occurred.first(command.at(), clock);
        var number = number(command.sender());
        var message = new ChatMessage(
                channel,
                index("chat-message", channel, command.messageId()),
                index("chat-conversation", channel, command.conversation()),
                number.map(customers::indexOf)
                        .orElseGet(() ->
                                index("chat-sender", channel, command.sender().id())),
                at,
                content(
                        command,
                        number.map(PhoneNumber::e164).orElse(command.sender().phone())));
        return new Taken(filing.take(message));
    }

    ChatAnswers.Answers answersAfter(String name, @Nullable String partner, long after, int limit) {
        return answers.after(new ChatChannel(Partners.of(caller, partner), name), after, limit);
    }

    private static MailContent content(TakeMessage command, @Nullable String phone) {
        return new MailContent(
                command.messageId(),
                List.of(),
                phone == null ? command.sender().id() : phone,
                command.sender().name(),
                command.conversation(),
                "",
                command.text(),
                List.of(),
                Set.of());
    }

    /** A number that cannot be read finds nobody. */
    private static Optional<PhoneNumber> number(TakeMessage.Sender sender) {
        if (sender.phone() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PhoneNumber.parse("sender.phone", sender.phone(), sender.region()));
        } catch (InvalidField e) {
            return Optional.empty();
        }
    }

    private byte[] index(String kind, ChatChannel channel, String name) {
        return vault.blindIndex(kind, channel.mailbox() + " " + name);
    }
}
