package io.aftercare.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and defaults are part of what operators rely on. */
class PlanRulesTest {
    @Test
    void everyValueHasItsDefault() {
        var rules = configured(Map.of());

        assertThat(rules.atOnce()).isEqualTo(1);
        assertThat(rules.lease()).isEqualTo(Duration.ofSeconds(15));
        assertThat(rules.workMinutes()).isEqualTo(60);
        assertThat(rules.pauseLateMinutes()).isEqualTo(30);
        assertThat(rules.mostVisits()).isEqualTo(1_500);
        assertThat(rules.mostVisitsPerDuty()).isEqualTo(50);
        assertThat(rules.detourFactor()).isEqualTo(1.3);
        assertThat(rules.kilometresPerHour()).isEqualTo(40);
        assertThat(Travel.of(rules).times().traffic().isFree()).isFalse();
    }

    @Test
    void everyValueCanBeSetByItsName() {
        var rules = configured(Map.of(
                "aftercare.dispatch.plans.at-once", "2",
                "aftercare.dispatch.plans.lease", "PT30S",
                "aftercare.dispatch.plans.work-minutes", "45",
                "aftercare.dispatch.plans.pause-late-minutes", "10",
                "aftercare.dispatch.plans.most-visits", "3000",
                "aftercare.dispatch.plans.most-visits-per-duty", "20",
                "aftercare.dispatch.plans.detour-factor", "1.5",
                "aftercare.dispatch.plans.kilometres-per-hour", "50",
                "aftercare.dispatch.plans.traffic", "00:00=100"));

        assertThat(rules.atOnce()).isEqualTo(2);
        assertThat(rules.lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(rules.workMinutes()).isEqualTo(45);
        assertThat(rules.pauseLateMinutes()).isEqualTo(10);
        assertThat(rules.mostVisits()).isEqualTo(3_000);
        assertThat(rules.mostVisitsPerDuty()).isEqualTo(20);
        assertThat(rules.detourFactor()).isEqualTo(1.5);
        assertThat(rules.kilometresPerHour()).isEqualTo(50);
        assertThat(Travel.of(rules).times().traffic().isFree()).isTrue();
    }

    private static PlanRules configured(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(PlanRules.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(PlanRules.class);
    }
}
