package io.aftercare.kit.privacy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/** The vault on Google Tink: AES-256-GCM, the person and the field being the associated data. */
@Singleton
class TinkVault implements Vault {
    /** First byte of every cipher text, so that another construction can follow this one. */
    private static final byte FORMAT = 1;

    private final PersonKeys personKeys;
    private final ServiceKeys serviceKeys;

    TinkVault(PersonKeys personKeys, ServiceKeys serviceKeys) {
        this.personKeys = personKeys;
        this.serviceKeys = serviceKeys;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void admit(UUID personId) {
        personKeys.make(personId);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void admitFirst(UUID personId) {
        personKeys.makeFirst(personId);
    }

    @Override
    public byte[] encrypt(UUID personId, String field, String text) {
        var key = personKeys.of(personId).orElseThrow(() -> withoutKey(personId));
        try {
            var cipherText = key.encrypt(text.getBytes(StandardCharsets.UTF_8), associatedData(personId, field));
            return ByteBuffer.allocate(1 + cipherText.length)
                    .put(FORMAT)
                    .put(cipherText)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The field " + field + " cannot be encrypted", e);
        }
    }

    @Override
    public Optional<String> decrypt(UUID personId, String field, byte[] cipherText) {
        return personKeys.of(personId).map(key -> {
            if (cipherText.length == 0 || cipherText[0] != FORMAT) {
                throw new IllegalStateException("The field " + field + " is not a cipher text of the vault");
            }
            try {
                var payload = ByteBuffer.wrap(cipherText, 1, cipherText.length - 1);
                var bytes = new byte[payload.remaining()];
                payload.get(bytes);
                return new String(key.decrypt(bytes, associatedData(personId, field)), StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(
                        "The field " + field + " was not encrypted for this person and field, or was changed", e);
            }
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID personId) {
        personKeys.erase(personId);
    }

    @Override
    public boolean isErased(UUID personId) {
        return personKeys.isErased(personId);
    }

    private RuntimeException withoutKey(UUID personId) {
        return personKeys.isErased(personId)
                ? new PersonErased(personId)
                : new IllegalStateException("Person " + personId + " has no key");
    }

    @Override
    public byte[] blindIndex(String kind, String normalisedText) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(kind.getBytes(StandardCharsets.UTF_8));
        message.write(0);
        message.writeBytes(normalisedText.getBytes(StandardCharsets.UTF_8));
        return serviceKeys.indexHash(message.toByteArray());
    }

    private static byte[] associatedData(UUID personId, String field) {
        return (personId + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
