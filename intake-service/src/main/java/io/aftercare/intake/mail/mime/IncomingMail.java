package io.aftercare.intake.mail.mime;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a mail.
 *
 * @param messageId with its angle brackets; null where it has none that can be used
 * @param references the messages that it answers or reports about, the nearest first
 * @param sender null where its headers name nobody
 * @param answerTo the address that answers go to; null where nobody can be answered
 * @param automatic null for the mail of a person
 * @param failureReport whether it says that one of our mails did not arrive
 */
public record IncomingMail(
        @Nullable String messageId,
        List<String> references,
        @Nullable MailAddress sender,
        @Nullable String answerTo,
        String subject,
        String text,
        List<Enclosed> attachments,
        Set<Defect> defects,
        @Nullable Automatic automatic,
        boolean failureReport) {
    /** A file that came with a mail. */
    public record Enclosed(String name, String contentType, int sizeBytes) {}

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "IncomingMail[" + defects + "]";
    }
}
