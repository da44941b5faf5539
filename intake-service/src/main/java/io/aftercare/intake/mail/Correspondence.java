package io.aftercare.intake.mail;

import io.aftercare.intake.mail.chat.ChatChannel;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.kit.http.InvalidField;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What requests and conversations know of each other. */
@ApplicationScoped
public class Correspondence {
    private final Conversations conversations;
    private final Messages messages;

    Correspondence(Conversations conversations, Messages messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    /** A mail about a request, as a step of its timeline. */
    public record Moment(Instant at, String type) {}

    /**
     * The request was told in this conversation, and no other one was: a mail makes one request however often it is
     * registered (S1-3.1a).
     */
    public void tells(UUID conversationId, ServiceRequest request) {
        var conversation = conversations
                .lockInScope(conversationId, Optional.of(request.origin().partner()))
                .orElseThrow(() -> new InvalidField(
                        "conversationId", "known-conversation", "No such conversation in the network of the request"));
        var channel = ChatChannel.isOne(conversation.mailbox()) ? Channel.CHAT : Channel.EMAIL;
        if (request.origin().channel() != channel) {
            throw new InvalidField(
                    "channel", "channel-of-conversation", "What this conversation told has the channel " + channel);
        }
        conversation.link(request.aggregateId());
    }

    /** What was written about a request, in its order. */
    public List<Moment> momentsOf(UUID serviceRequestId) {
        return messages.about(serviceRequestId).stream()
                .map(message -> new Moment(message.at(), type(message)))
                .toList();
    }

    private static String type(Message message) {
        var received = message.direction() == Message.Direction.RECEIVED;
        return ChatChannel.isOne(message.mailbox())
                ? received ? "conversation.chat_received" : "conversation.chat_written"
                : received ? "conversation.mail_received" : "conversation.mail_written";
    }
}
