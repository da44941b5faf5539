package io.aftercare.intake.mail;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: this cannot be done with a conversation as it is. */
final class ConversationRefusal extends ProblemException {
    private ConversationRefusal(String code, String detail, Map<String, Object> extensions) {
        super(409, code, detail, extensions);
    }

    static ConversationRefusal linked(UUID serviceRequestId) {
        return new ConversationRefusal(
                "conversation-linked",
                "The conversation is about service request " + serviceRequestId,
                Map.of("serviceRequestId", serviceRequestId));
    }

    static ConversationRefusal nobodyToAnswer() {
        return new ConversationRefusal(
                "nobody-to-answer", "No mail here was written by a person who can be answered", Map.of());
    }

    static ConversationRefusal mailboxGone(String mailbox) {
        return new ConversationRefusal(
                "mailbox-gone",
                "The mailbox is not configured any more, so nothing is sent from it",
                Map.of("mailbox", mailbox));
    }
}
