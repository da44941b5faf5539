package io.aftercare.intake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and defaults are part of what operators rely on. */
class KeycloakConfigTest {
    @Test
    void everyValueHasItsDefault() {
        var config = configured(Map.of());

        assertThat(config.realmUrl()).endsWith("/auth/realms/aftercare");
        assertThat(config.clientId()).isEqualTo("onboarding");
        assertThat(config.clientSecret()).isEmpty();
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.answerTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void everyValueCanBeSetByItsName() {
        var config = configured(Map.of(
                "aftercare.keycloak.realm-url", "https://id.example/realms/x",
                "aftercare.keycloak.client-id", "maker",
                "aftercare.keycloak.client-secret", "s",
                "aftercare.keycloak.connect-timeout", "PT1S",
                "aftercare.keycloak.answer-timeout", "PT3S"));

        assertThat(config.realmUrl()).isEqualTo("https://id.example/realms/x");
        assertThat(config.clientId()).isEqualTo("maker");
        assertThat(config.clientSecret()).contains("s");
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.answerTimeout()).isEqualTo(Duration.ofSeconds(3));
    }

    private static KeycloakConfig configured(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(KeycloakConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(KeycloakConfig.class);
    }
}
