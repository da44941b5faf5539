package io.aftercare.intake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and defaults are part of what operators rely on. */
class IntakeConfigTest {
    @Test
    void everyValueHasItsDefault() {
        var config = configured(Map.of());

        assertThat(config.duplicateWindow()).isEqualTo(Duration.ofDays(7));
        assertThat(config.warrantyMonths()).isEqualTo(12);
        assertThat(config.timeZone()).isEqualTo("UTC");
        assertThat(config.escalationAcknowledgement()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.incidentFiling()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.incidentTopInformation()).isEqualTo(Duration.ofHours(1));
        assertThat(config.incidentReportWorkingDays()).isEqualTo(3);
        assertThat(config.forbiddenPhrases()).contains("not my business", "不知道");
    }

    @Test
    void everyValueCanBeSetByItsName() {
        var config = configured(Map.of(
                "aftercare.intake.duplicate-window", "P3D",
                "aftercare.intake.warranty-months", "24",
                "aftercare.intake.time-zone", "Asia/Shanghai",
                "aftercare.intake.escalation-acknowledgement", "PT10M",
                "aftercare.intake.incident-filing", "PT5M",
                "aftercare.intake.incident-top-information", "PT30M",
                "aftercare.intake.incident-report-working-days", "5",
                "aftercare.intake.forbidden-phrases", "no idea,whatever"));

        assertThat(config.duplicateWindow()).isEqualTo(Duration.ofDays(3));
        assertThat(config.warrantyMonths()).isEqualTo(24);
        assertThat(config.timeZone()).isEqualTo("Asia/Shanghai");
        assertThat(config.escalationAcknowledgement()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.incidentFiling()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.incidentTopInformation()).isEqualTo(Duration.ofMinutes(30));
        assertThat(config.incidentReportWorkingDays()).isEqualTo(5);
        assertThat(config.forbiddenPhrases()).containsExactly("no idea", "whatever");
    }

    private static IntakeConfig configured(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(IntakeConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(IntakeConfig.class);
    }
}
