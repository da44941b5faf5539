package io.aftercare.testing.privacy;

import static io.aftercare.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.PersonErased;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.testing.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** S1-8.2b: confidential data is stored encrypted. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class VaultTest {
    private static final String NAME = "王小明 👩‍🔧";

    @Inject
    Vault vault;

    @Inject
    DataSource dataSource;

    private final UUID person = Ids.next();

    @Test
    void whatIsEncryptedIsReadAgain() {
        admit(person);

        var cipherText = vault.encrypt(person, "name", NAME);

        assertThat(vault.decrypt(person, "name", cipherText)).contains(NAME);
        assertThat(vault.decrypt(person, "name", vault.encrypt(person, "name", "")))
                .contains("");
        assertThat(cipherText).isNotEqualTo(vault.encrypt(person, "name", NAME));
        assertThat(new String(cipherText, StandardCharsets.UTF_8)).doesNotContain("王");
    }

    @Test
    void aPersonIsWrittenInTheTransactionThatAdmitsIt() {
        var cipherText = QuarkusTransaction.requiringNew().call(() -> {
            vault.admit(person);
            return vault.encrypt(person, "name", NAME);
        });

        assertThat(vault.decrypt(person, "name", cipherText)).contains(NAME);
    }

    @Test
    void aSecondAdmissionKeepsTheKey() {
        admit(person);
        var cipherText = vault.encrypt(person, "name", NAME);

        admit(person);

        assertThat(vault.decrypt(person, "name", cipherText)).contains(NAME);
    }

    @Test
    void swappedFieldsAreRefused() {
        admit(person);
        var cipherText = vault.encrypt(person, "name", NAME);

        assertThatThrownBy(() -> vault.decrypt(person, "email", cipherText)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void swappedPersonsAreRefused() {
        var other = Ids.next();
        admit(person);
        admit(other);
        var cipherText = vault.encrypt(person, "name", NAME);

        assertThatThrownBy(() -> vault.decrypt(other, "name", cipherText)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangedByteIsRefused() {
        admit(person);
        var cipherText = vault.encrypt(person, "name", NAME);

        for (int i = 0; i < cipherText.length; i++) {
            var changed = cipherText.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.decrypt(person, "name", changed)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> vault.decrypt(person, "name", new byte[0])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anErasedPersonCannotBeReadAgain() throws SQLException {
        admit(person);
        var cipherText = vault.encrypt(person, "name", NAME);

        QuarkusTransaction.requiringNew().run(() -> {
            vault.erase(person);
            assertThat(vault.decrypt(person, "name", cipherText)).isEmpty();
        });

        admit(person);
        assertThat(vault.decrypt(person, "name", cipherText)).isEmpty();
        assertThatThrownBy(() -> vault.encrypt(person, "name", NAME)).isInstanceOf(PersonErased.class);
        assertThat(vault.isErased(person)).isTrue();
        assertThat(vault.isErased(Ids.next())).isFalse();
        assertThat(wrappedKey()).isNull();
    }

    @Test
    void anErasureThatIsRolledBackErasesNothing() {
        admit(person);
        var cipherText = vault.encrypt(person, "name", NAME);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    vault.erase(person);
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(vault.decrypt(person, "name", cipherText)).contains(NAME);
    }

    @Test
    void anAdmissionThatIsRolledBackLeavesNoKey() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    vault.admit(person);
                    vault.encrypt(person, "name", NAME);
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThatThrownBy(() -> vault.encrypt(person, "name", NAME)).hasMessageContaining("has no key");
    }

    @Test
    void aPersonNeverAdmittedHasNoText() {
        assertThat(vault.decrypt(person, "name", new byte[] {1, 2, 3})).isEmpty();
        assertThatThrownBy(() -> vault.encrypt(person, "name", NAME)).hasMessageContaining("has no key");
    }

    @Test
    void anErasureByAnotherReplicaIsNoticedSoon() throws SQLException {
        admit(person);
        var cipherText = vault.encrypt(person, "name", NAME);

        try (var connection = dataSource.getConnection();
                var erase = connection.prepareStatement(
                        "UPDATE person_key SET wrapped_key = NULL, erased_at = now() WHERE person_id = ?")) {
            erase.setObject(1, person);
            erase.executeUpdate();
        }

        await().until(() -> vault.decrypt(person, "name", cipherText).isEmpty());
    }

    @Test
    void theKeyIsStoredWrappedOnly() throws SQLException {
        admit(person);

        // 32 bytes of key, 12 of nonce, 16 of tag.
        assertThat(wrappedKey()).hasSize(60);
    }

    @Test
    void aKeyCopiedToAnotherPersonIsUseless() throws SQLException {
        var other = Ids.next();
        admit(person);
        try (var connection = dataSource.getConnection();
                var copy = connection.prepareStatement("""
                        INSERT INTO person_key SELECT ?, wrapped_key, master_key_id, admitted_at FROM person_key
                        WHERE person_id = ?""")) {
            copy.setObject(1, other);
            copy.setObject(2, person);
            copy.executeUpdate();
        }

        assertThatThrownBy(() -> vault.encrypt(other, "name", NAME)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void equalTextsOfOneKindAreFoundByTheirHash() {
        assertThat(vault.blindIndex("phone", "+8613812345678"))
                .hasSize(32)
                .isEqualTo(vault.blindIndex("phone", "+8613812345678"))
                .isNotEqualTo(vault.blindIndex("email", "+8613812345678"))
                .isNotEqualTo(vault.blindIndex("phone", "+8613812345679"));
    }

    @Test
    void outsideOfATransactionNobodyIsAdmittedOrErased() {
        assertThatThrownBy(() -> vault.admit(person)).hasMessageContaining("ransaction");
        assertThatThrownBy(() -> vault.erase(person)).hasMessageContaining("ransaction");
    }

    private void admit(UUID personId) {
        QuarkusTransaction.requiringNew().run(() -> vault.admit(personId));
    }

    private byte[] wrappedKey() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT wrapped_key FROM person_key WHERE person_id = ?")) {
            select.setObject(1, person);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }
}
