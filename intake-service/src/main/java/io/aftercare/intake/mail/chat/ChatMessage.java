package io.aftercare.intake.mail.chat;

import io.aftercare.intake.mail.kept.MailContent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came by a chat.
 *
 * @param fingerprint the keyed hash of the channel's name of the message, which is taken once
 * @param thread the keyed hash of the channel's name of the conversation
 * @param sender the keyed hash by which the sender is recognised
 */
public record ChatMessage(
        ChatChannel channel,
        byte[] fingerprint,
        byte[] thread,
        byte @Nullable [] sender,
        Instant at,
        MailContent content) {
    private static final int SUBJECT = 80;

    public String mailbox() {
        return channel.mailbox();
    }

    /** What the desk reads in a list: the beginning of the first line. */
    public String subject() {
        var line = content.text().strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUBJECT)) + "…";
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "ChatMessage[" + channel.name() + "]";
    }
}
