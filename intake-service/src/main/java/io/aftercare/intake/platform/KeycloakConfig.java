package io.aftercare.intake.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The realm in which clients of partners are made, and as whom. */
@ConfigMapping(prefix = "aftercare.keycloak")
public interface KeycloakConfig {
    /** The realm as services reach it, not through the gateway. */
    @WithDefault("http://localhost:18080/auth/realms/aftercare")
    String realmUrl();

    /** A client whose service account may manage clients and users and view the realm. */
    @WithDefault("onboarding")
    String clientId();

    /** Without it nobody is let in: the steps wait. */
    Optional<String> clientSecret();

    @WithDefault("PT2S")
    Duration connectTimeout();

    /** How long one call may take. */
    @WithDefault("PT10S")
    Duration answerTimeout();
}
