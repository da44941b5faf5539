package io.aftercare.intake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and defaults are part of what operators rely on. */
public class IntakeConfigTest {
    @Test
    void everyValueHasItsDefault() {
        var config = configured(Map.of());
        var webhook = config.webhook();

        assertThat(config.duplicateWindow()).isEqualTo(Duration.ofDays(7));
        assertThat(config.warrantyMonths()).isEqualTo(12);
        assertThat(config.warrantyMonthsOfLine()).isEmpty();
        assertThat(config.timeZone()).isEqualTo("UTC");
        assertThat(config.escalationAcknowledgement()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.incidentFiling()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.incidentTopInformation()).isEqualTo(Duration.ofHours(1));
        assertThat(config.incidentReportWorkingDays()).isEqualTo(3);
        assertThat(config.remoteAuthorisation()).isEqualTo(Duration.ofHours(4));
        assertThat(config.liaisonForm()).isEqualTo(Duration.ofHours(24));
        assertThat(config.cooperationAcceptance()).isEqualTo(Duration.ofHours(1));
        assertThat(config.complaintAcknowledgement()).isEqualTo(Duration.ofDays(1));
        assertThat(config.customerSilence()).isEqualTo(Duration.ofDays(1));
        assertThat(config.forbiddenPhrases()).contains("not my business", "不知道");
        assertThat(config.feed().kept()).isEqualTo(Duration.ofDays(90));
        assertThat(config.export().kept()).isEqualTo(Duration.ofDays(1));
        assertThat(config.webForm().ticketLife()).isEqualTo(Duration.ofDays(1));
        assertThat(config.retention().beginsAt()).isEqualTo("02:30");
        assertThat(webhook.plainHttp()).isFalse();
        assertThat(webhook.allowedNetworks()).isEmpty();
        assertThat(webhook.trustedCertificates()).isEmpty();
        assertThat(webhook.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(webhook.answerTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(webhook.retryPauses().stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofDays(3), Duration.ofDays(4));
        assertThat(webhook.longestProbePause()).isEqualTo(Duration.ofHours(1));
        assertThat(webhook.disableAfter()).isEqualTo(Duration.ofDays(5));
        assertThat(webhook.secretOverlap()).isEqualTo(Duration.ofDays(1));
        assertThat(webhook.receiversAtOnce()).isEqualTo(64);
        assertThat(webhook.logKept()).isEqualTo(Duration.ofDays(30));
        assertThat(webhook.perPartner()).isEqualTo(20);
    }

    @Test
    void everyValueCanBeSetByItsName() {
        var config = configured(Map.of(
                "aftercare.intake.duplicate-window", "P3D",
                "aftercare.intake.warranty-months", "24",
                "aftercare.intake.warranty-months-of-line.WM", "36",
                "aftercare.intake.time-zone", "Asia/Shanghai",
                "aftercare.intake.escalation-acknowledgement", "PT10M",
                "aftercare.intake.incident-filing", "PT5M",
                "aftercare.intake.incident-top-information", "PT30M",
                "aftercare.intake.incident-report-working-days", "5",
                "aftercare.intake.forbidden-phrases", "no idea,whatever"));

        assertThat(config.duplicateWindow()).isEqualTo(Duration.ofDays(3));
        assertThat(config.warrantyMonths()).isEqualTo(24);
        assertThat(config.warrantyMonthsOfLine()).isEqualTo(Map.of("WM", 36));
        assertThat(config.timeZone()).isEqualTo("Asia/Shanghai");
        assertThat(config.escalationAcknowledgement()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.incidentFiling()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.incidentTopInformation()).isEqualTo(Duration.ofMinutes(30));
        assertThat(config.incidentReportWorkingDays()).isEqualTo(5);
        assertThat(config.forbiddenPhrases()).containsExactly("no idea", "whatever");
    }

    @Test
    void howLongPromisesLastCanBeSetByItsName() {
        var config = configured(Map.of(
                "aftercare.intake.remote-authorisation", "PT1H",
                "aftercare.intake.liaison-form", "PT8H",
                "aftercare.intake.cooperation-acceptance", "PT20M",
                "aftercare.intake.complaint-acknowledgement", "PT4H",
                "aftercare.intake.customer-silence", "PT48H"));

        assertThat(config.cooperationAcceptance()).isEqualTo(Duration.ofMinutes(20));
        assertThat(config.complaintAcknowledgement()).isEqualTo(Duration.ofHours(4));
        assertThat(config.customerSilence()).isEqualTo(Duration.ofDays(2));
        assertThat(config.remoteAuthorisation()).isEqualTo(Duration.ofHours(1));
        assertThat(config.liaisonForm()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void whatPartnersRelyOnCanBeSetByItsName() {
        var config = configured(Map.of(
                "aftercare.intake.feed.kept", "P10D",
                "aftercare.intake.retention.begins-at", "01:15",
                "aftercare.intake.webhook.plain-http", "true",
                "aftercare.intake.webhook.allowed-networks", "10.0.0.0/8,fd00::/8",
                "aftercare.intake.webhook.retry-pauses", "PT1S,PT2S",
                "aftercare.intake.webhook.receivers-at-once", "8"));

        assertThat(config.feed().kept()).isEqualTo(Duration.ofDays(10));
        assertThat(config.retention().beginsAt()).isEqualTo("01:15");
        assertThat(config.webhook().plainHttp()).isTrue();
        assertThat(config.webhook().allowedNetworks()).hasValue(List.of("10.0.0.0/8", "fd00::/8"));
        assertThat(config.webhook().retryPauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(config.webhook().receiversAtOnce()).isEqualTo(8);
    }

    /** The configuration with these values and otherwise its defaults. */
    public static IntakeConfig configured(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(IntakeConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(IntakeConfig.class);
    }
}
