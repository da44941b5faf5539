package io.aftercare.intake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and defaults are part of what operators rely on. */
class MailConfigTest {
    private static final Map<String, String> ONE = Map.of(
            "AFTERCARE_MAIL_MAILBOXES_SUPPORT_ADDRESS", "support@aftercare.example",
            "AFTERCARE_MAIL_MAILBOXES_SUPPORT_IMAP_HOST", "imap.aftercare.example",
            "AFTERCARE_MAIL_MAILBOXES_SUPPORT_IMAP_USER", "support",
            "AFTERCARE_MAIL_MAILBOXES_SUPPORT_IMAP_PASSWORD", "secret",
            "AFTERCARE_MAIL_MAILBOXES_SUPPORT_SMTP_HOST", "smtp.aftercare.example");

    @Test
    void noMailIsReadUnlessItIsConfigured() {
        assertThat(configured(Map.of()).mailboxes()).isEmpty();
    }

    @Test
    void aMailboxNeedsServersAndALogin() {
        var config = configured(ONE);

        assertThat(config.mailboxes()).containsOnlyKeys("support");
        var support = config.mailboxes().get("support");
        assertThat(support.address()).isEqualTo("support@aftercare.example");
        assertThat(support.partner()).isEqualTo("own");
        assertThat(support.senderName()).isEmpty();
        assertThat(support.imap().port()).isEqualTo(993);
        assertThat(support.imap().security()).isEqualTo(MailConfig.Security.TLS);
        assertThat(support.imap().folder()).isEqualTo("INBOX");
        assertThat(support.imap().doneFolder()).isEmpty();
        assertThat(support.smtp().port()).isEqualTo(465);
        assertThat(support.smtp().security()).isEqualTo(MailConfig.Security.TLS);
        assertThat(support.smtp().user()).isEmpty();
        assertThat(config.lookEvery()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.longestPause()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.largestBytes()).isEqualTo(25 * 1024 * 1024);
        assertThat(config.perSenderAndHour()).isEqualTo(30);
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.answerTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.retryPauses().stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(12), Duration.ofDays(1));
    }

    @Test
    void everyValueCanBeSetByItsName() {
        var values = new HashMap<>(ONE);
        values.put("AFTERCARE_MAIL_MAILBOXES_SUPPORT_PARTNER", "acme");
        values.put("AFTERCARE_MAIL_MAILBOXES_SUPPORT_SENDER_NAME", "Acme service");
        values.put("AFTERCARE_MAIL_MAILBOXES_SUPPORT_IMAP_PORT", "143");
        values.put("AFTERCARE_MAIL_MAILBOXES_SUPPORT_IMAP_SECURITY", "STARTTLS");
        values.put("AFTERCARE_MAIL_MAILBOXES_SUPPORT_IMAP_DONE_FOLDER", "Done");
        values.put("AFTERCARE_MAIL_MAILBOXES_SUPPORT_SMTP_USER", "sender");
        values.put("AFTERCARE_MAIL_LOOK_EVERY", "PT1M");

        var config = configured(values);

        var support = config.mailboxes().get("support");
        assertThat(support.partner()).isEqualTo("acme");
        assertThat(support.senderName()).hasValue("Acme service");
        assertThat(support.imap().port()).isEqualTo(143);
        assertThat(support.imap().security()).isEqualTo(MailConfig.Security.STARTTLS);
        assertThat(support.imap().doneFolder()).hasValue("Done");
        assertThat(support.smtp().user()).hasValue("sender");
        assertThat(config.lookEvery()).isEqualTo(Duration.ofMinutes(1));
    }

    private static MailConfig configured(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withMapping(MailConfig.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(MailConfig.class);
    }
}
