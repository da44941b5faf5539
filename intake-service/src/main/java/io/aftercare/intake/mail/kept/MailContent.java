package io.aftercare.intake.mail.kept;

import io.aftercare.intake.mail.mime.Defect;
import io.aftercare.intake.mail.mime.IncomingMail;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, as it lies encrypted beside its source.
 *
 * @param address of the sender of a received mail, of the addressee of a written one
 * @param answerTo where answers to a received mail go; null where nobody can be answered
 */
public record MailContent(
        @Nullable String messageId,
        List<String> references,
        @Nullable String address,
        @Nullable String name,
        @Nullable String answerTo,
        String subject,
        String text,
        List<IncomingMail.Enclosed> attachments,
        Set<Defect> defects) {
    public static MailContent of(IncomingMail mail, Set<Defect> defects) {
        var sender = mail.sender();
        return new MailContent(
                mail.messageId(),
                mail.references(),
                sender == null ? null : sender.address(),
                sender == null ? null : sender.name(),
                mail.answerTo(),
                mail.subject(),
                mail.text(),
                mail.attachments(),
                defects);
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "MailContent" + defects;
    }
}
