package io.aftercare.kit.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The keys of the vault, each 32 bytes in base64. Only development and tests have defaults. */
@ConfigMapping(prefix = "aftercare.privacy")
interface PrivacyConfig {
    /** Wraps the keys of persons. */
    Optional<String> masterKey();

    /** Master keys of earlier times, under which some persons' keys may still be wrapped. */
    Optional<List<String>> formerMasterKeys();

    /** Makes the keyed hashes. A change of it makes every stored hash useless. */
    Optional<String> indexKey();

    /** How long a replica may keep a person's key in memory, and with it read a person erased by another one. */
    @WithDefault("PT60S")
    Duration cacheLife();

    /** How many persons' keys a replica keeps in memory at most. */
    @WithDefault("10000")
    int cacheSize();
}
