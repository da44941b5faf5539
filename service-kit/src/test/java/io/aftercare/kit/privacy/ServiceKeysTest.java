package io.aftercare.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceKeysTest {
    private static final String FIRST = key('a');
    private static final String SECOND = key('b');

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", " ", "secret", "c2hvcnQ=", "%%%"})
    void aMissingOrMalformedKeyIsOneClearLine(String bad) {
        assertThatThrownBy(() -> new ServiceKeys(new Keys(bad, List.of(), FIRST)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("aftercare.privacy.master-key (environment variable AFTERCARE_MASTER_KEY)"
                        + " must be 32 bytes in base64");
        assertThatThrownBy(() -> new ServiceKeys(new Keys(FIRST, List.of(), bad)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("AFTERCARE_INDEX_KEY");
        assertThatThrownBy(() -> new ServiceKeys(new Keys(FIRST, List.of(bad), FIRST)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("AFTERCARE_FORMER_MASTER_KEYS");
    }

    @Test
    void whatTheFormerMasterKeyWrappedIsStillRead() throws GeneralSecurityException {
        var before = new ServiceKeys(new Keys(FIRST, List.of(), FIRST));
        var wrapped = before.masterKey(before.masterKeyId()).encrypt(new byte[] {1, 2, 3}, new byte[0]);

        var after = new ServiceKeys(new Keys(SECOND, List.of(FIRST), FIRST));

        assertThat(after.masterKeyId()).isNotEqualTo(before.masterKeyId());
        assertThat(after.masterKey(before.masterKeyId()).decrypt(wrapped, new byte[0]))
                .containsExactly(1, 2, 3);
    }

    @Test
    void aMasterKeyThatIsGoneIsNamed() {
        var keys = new ServiceKeys(new Keys(FIRST, List.of(), FIRST));

        assertThatThrownBy(() -> keys.masterKey(7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("00000007");
    }

    @Test
    void theKeysOfIndexAndChainAreDifferent() {
        var keys = new ServiceKeys(new Keys(FIRST, List.of(), SECOND));
        var message = "message".getBytes(StandardCharsets.UTF_8);

        assertThat(keys.indexHash(message)).isNotEqualTo(keys.chainHash(message));
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8));
    }

    /** A configuration as the environment would give it. */
    private record Keys(String master, List<String> former, String index) implements PrivacyConfig {
        @Override
        public Optional<String> masterKey() {
            return Optional.of(master);
        }

        @Override
        public Optional<List<String>> formerMasterKeys() {
            return Optional.of(former);
        }

        @Override
        public Optional<String> indexKey() {
            return Optional.of(index);
        }

        @Override
        public Duration cacheLife() {
            return Duration.ofSeconds(60);
        }

        @Override
        public int cacheSize() {
            return 10;
        }
    }
}
