package io.aftercare.intake.mail.post;

import io.aftercare.intake.platform.MailConfig;
import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hands a mail to the mail server, as it is. */
@Singleton
class Smtp {
    private static final Logger LOG = Logger.getLogger(Smtp.class);

    /** From here on a mail server means what it says. */
    private static final int FOR_GOOD = 500;

    private final MailSessions sessions;

    Smtp(MailSessions sessions) {
        this.sessions = sessions;
    }

    /** What a mail server said. */
    sealed interface Outcome {
        record Taken() implements Outcome {}

        /** @param forGood whether another attempt is in vain */
        record Refused(String failure, boolean forGood) implements Outcome {}
    }

    Outcome send(MailConfig.Mailbox mailbox, byte[] bytes) {
        var server = mailbox.smtp();
        var session = sessions.smtp(
                server, mailbox.address().substring(mailbox.address().indexOf('@') + 1));
        try {
            var mail = new MimeMessage(session, new ByteArrayInputStream(bytes));
            var transport = session.getTransport("smtp");
            try {
                transport.connect(
                        server.host(),
                        server.port(),
                        server.user().orElse(null),
                        server.password().orElse(null));
                transport.sendMessage(mail, mail.getAllRecipients());
            } finally {
                close(transport);
            }
            return new Outcome.Taken();
        } catch (AuthenticationFailedException e) {
            return new Outcome.Refused("LOGIN", false);
        } catch (MessagingException e) {
            return refused(e);
        }
    }

    /** What goes wrong with the farewell changes nothing about a mail that was taken. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debugf("No farewell from the mail server: %s", e.getClass().getSimpleName());
        }
    }

    private static Outcome refused(MessagingException failure) {
        var code = code(failure);
        return code == null || code <= 0
                ? new Outcome.Refused("CONNECTION", false)
                : new Outcome.Refused("SMTP_" + code, code >= FOR_GOOD);
    }

    /** The code of the mail server for this mail, which may be hidden behind one for all its addressees. */
    private static @Nullable Integer code(MessagingException failure) {
        Integer code = null;
        Exception next = failure;
        while (next instanceof MessagingException cause) {
            code = switch (cause) {
                case SMTPAddressFailedException address -> (Integer) address.getReturnCode();
                case SMTPSenderFailedException sender -> (Integer) sender.getReturnCode();
                case SMTPSendFailedException send -> (Integer) send.getReturnCode();
                default -> code;
            };
            next = cause.getNextException();
        }
        return code;
    }
}
