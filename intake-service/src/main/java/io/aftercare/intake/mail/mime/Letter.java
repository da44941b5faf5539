package io.aftercare.intake.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An answer before it is sent. Its bytes are made once and never change, so that every attempt sends the same mail under
 * the same Message-ID, and whoever gets it twice can tell.
 *
 * @param references the messages before it, the nearest first
 */
public record Letter(
        String messageId,
        String fromAddress,
        @Nullable String fromName,
        String to,
        String subject,
        List<String> references,
        String text,
        Instant at) {
    public byte[] bytes() {
        try {
            var mail = new Fixed();
            mail.setFrom(new InternetAddress(fromAddress, fromName, StandardCharsets.UTF_8.name()));
            mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
            mail.setSubject(subject, StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(at));
            mail.setHeader("Message-ID", messageId);
            if (!references.isEmpty()) {
                mail.setHeader("In-Reply-To", references.getFirst());
                mail.setHeader("References", String.join("\r\n ", references.reversed()));
            }
            mail.setText(text, StandardCharsets.UTF_8.name());
            mail.saveChanges();
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("An answer cannot be put into the form of a mail", e);
        }
    }

    /** Without the texts: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "Letter[" + at + "]";
    }

    /** A mail that keeps the Message-ID that it was given. */
    private static final class Fixed extends MimeMessage {
        Fixed() {
            super(Session.getInstance(new Properties()));
        }

        @Override
        protected void updateMessageID() {
            // It is set already.
        }
    }
}
