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
    }

    @Test
    void everyValueCanBeSetByItsName() {
        var config = configured(Map.of(
                "aftercare.intake.duplicate-window", "P3D",
                "aftercare.intake.warranty-months", "24",
                "aftercare.intake.time-zone", "Asia/Shanghai"));

        assertThat(config.duplicateWindow()).isEqualTo(Duration.ofDays(3));
        assertThat(config.warrantyMonths()).isEqualTo(24);
        assertThat(config.timeZone()).isEqualTo("Asia/Shanghai");
    }

    private static IntakeConfig configured(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(IntakeConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(IntakeConfig.class);
    }
}
