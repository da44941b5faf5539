package io.aftercare.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair that signs the tokens of this test JVM. */
final class TestKeys {
    private TestKeys() {}

    static String publicKey() {
        make();
        return Shared.get(Shared.PUBLIC_KEY);
    }

    static PrivateKey privateKey() {
        make();
        try {
            var bytes = Base64.getDecoder().decode(Shared.get(Shared.PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The test key cannot be read", e);
        }
    }

    private static void make() {
        Shared.getOrMake(Shared.PUBLIC_KEY, () -> {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                var pair = generator.generateKeyPair();
                System.setProperty(
                        Shared.PRIVATE_KEY,
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
                return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("No test key can be made", e);
            }
        });
    }
}
