package io.aftercare.intake.mail;

import io.aftercare.intake.mail.kept.MailContent;
import io.aftercare.intake.mail.mime.Automatic;
import io.aftercare.intake.mail.mime.Defect;
import io.aftercare.intake.mail.mime.IncomingMail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mail as the API shows it; its texts and addresses are missing once it is erased. */
@Schema(name = "MailMessage")
record MessageView(
        UUID id,
        Message.Direction direction,
        Message.Status status,

        @Schema(description = "When it was received, or written")
        Instant at,

        @Schema(description = "Who wrote a received one, who gets a written one") @Nullable String address,

        @Nullable String name,
        @Nullable String subject,

        @Schema(description = "At most 100000 characters; the words of the HTML where there is nothing else") @Nullable String text,

        List<Attachment> attachments,

        @Schema(description = "What was wrong with it; the source may say more")
        Set<Defect> defects,

        @Schema(description = "Why it counts as written by a program; missing for the mail of a person") @Nullable Automatic automatic,

        int sizeBytes,

        @Schema(description = "The login of who wrote an answer") @Nullable String author,

        @Schema(description = "Attempts to send it") int attempts,

        @Schema(description = "Why the last attempt failed") @Nullable String lastFailure) {
    /** A file that came with a mail. */
    @Schema(name = "MailAttachment")
    record Attachment(
            @Schema(description = "Its place among the files, from 0")
            int position,

            String name,
            String contentType,
            int sizeBytes) {}

    static MessageView of(Message message, Optional<MailContent> content) {
        var written = message.direction() == Message.Direction.WRITTEN;
        return new MessageView(
                message.id(),
                message.direction(),
                message.status(),
                message.at(),
                content.map(MailContent::address).orElse(null),
                content.map(MailContent::name).orElse(null),
                content.map(MailContent::subject).orElse(null),
                content.map(MailContent::text).orElse(null),
                content.map(found -> attachments(found.attachments())).orElse(List.of()),
                content.map(MailContent::defects).orElse(Set.of()),
                message.automatic(),
                message.sizeBytes(),
                message.author(),
                written ? message.attempts() : 0,
                message.lastFailure());
    }

    private static List<Attachment> attachments(List<IncomingMail.Enclosed> files) {
        return IntStream.range(0, files.size())
                .mapToObj(i -> new Attachment(
                        i,
                        files.get(i).name(),
                        files.get(i).contentType(),
                        files.get(i).sizeBytes()))
                .toList();
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "MessageView[" + id + "]";
    }
}
