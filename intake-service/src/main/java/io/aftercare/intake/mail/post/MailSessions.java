package io.aftercare.intake.mail.post;

import io.aftercare.intake.platform.MailConfig;
import io.aftercare.intake.platform.MailConfig.Security;
import jakarta.inject.Singleton;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** How mail servers are spoken to: with limits of time, and never unprotected unless the operator says so. */
@Singleton
class MailSessions {
    private static final String PIECE = Integer.toString(256 * 1024);

    private final MailConfig config;

    /** To make one is to search the class path for providers; a mailbox is looked into every few seconds. */
    private final Map<Properties, Session> sessions = new ConcurrentHashMap<>();

    MailSessions(MailConfig config) {
        this.config = config;
    }

    Session imap(MailConfig.Imap server) {
        var properties = common("imap", server.security());
        properties.setProperty("mail.imap.fetchsize", PIECE);
        properties.setProperty("mail.imap.peek", "true");
        return session(properties);
    }

    Session smtp(MailConfig.Smtp server, String ownDomain) {
        var properties = common("smtp", server.security());
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user().isPresent()));
        properties.setProperty("mail.smtp.localhost", ownDomain);
        return session(properties);
    }

    private Session session(Properties properties) {
        return sessions.computeIfAbsent(properties, Session::getInstance);
    }

    private Properties common(String protocol, Security security) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", millis(config.connectTimeout()));
        properties.setProperty(prefix + "timeout", millis(config.answerTimeout()));
        properties.setProperty(prefix + "writetimeout", millis(config.answerTimeout()));
        properties.setProperty(prefix + "ssl.enable", Boolean.toString(security == Security.TLS));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
