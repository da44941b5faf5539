package io.aftercare.intake.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mailboxes that are read and written from; none unless configured. */
@ConfigMapping(prefix = "aftercare.mail")
public interface MailConfig {
    /** By a name of one word that stays the same for ever, such as {@code support}. */
    Map<String, Mailbox> mailboxes();

    /** How often a mailbox is looked into. */
    @WithDefault("PT10S")
    Duration lookEvery();

    /** The longest pause after looks that failed. */
    @WithDefault("PT5M")
    Duration longestPause();

    /** So much of a mail is kept; what is longer stays on the mail server. */
    @WithDefault("26214400")
    int largestBytes();

    /** Whoever writes more mails within an hour is taken for a program. */
    @WithDefault("30")
    int perSenderAndHour();

    @WithDefault("PT10S")
    Duration connectTimeout();

    /** How long a mail server may be silent. */
    @WithDefault("PT30S")
    Duration answerTimeout();

    /** The pauses after the first, second, … failure to send an answer; after the last it is given up. */
    @WithDefault("PT10S,PT1M,PT5M,PT15M,PT1H,PT2H,PT4H,PT8H")
    List<Duration> retryPauses();

    /** One mailbox. */
    interface Mailbox {
        /** The address that customers write to and answers come from. */
        String address();

        /** The name shown beside the address in answers. */
        Optional<String> senderName();

        /** The network that owns the mailbox and all that comes into it. */
        @WithDefault("own")
        String partner();

        Imap imap();

        Smtp smtp();
    }

    /** Where mail is read. */
    interface Imap {
        String host();

        @WithDefault("993")
        int port();

        @WithDefault("TLS")
        Security security();

        String user();

        String password();

        @WithDefault("INBOX")
        String folder();

        /** Where mails are moved to once they are kept; without it they stay and are marked as seen. */
        Optional<String> doneFolder();
    }

    /** Where answers are sent. */
    interface Smtp {
        String host();

        @WithDefault("465")
        int port();

        @WithDefault("TLS")
        Security security();

        /** Without it nobody logs in. */
        Optional<String> user();

        Optional<String> password();
    }

    /** How a connection is protected. */
    enum Security {
        TLS,
        STARTTLS,
        /** For mail servers on the same machine. */
        NONE
    }
}
