package io.aftercare.kit.privacy;

import java.util.Optional;
import java.util.UUID;

/** Encrypts and decrypts the personal fields of one person with that person's own key (AES-GCM, Google Tink). */
public interface Vault {
    /** Makes the person's key; part of the running transaction. Does nothing when the person has one. */
    void admit(UUID personId);

    /** As {@link #admit}, for an id that was made just now; cheaper, since nobody has to look whether it has a key. */
    void admitFirst(UUID personId);

    /**
     * @param field the name of the field, bound to the cipher text so that fields cannot be swapped
     * @throws PersonErased when the person is erased
     * @throws IllegalStateException when the person was never admitted
     */
    byte[] encrypt(UUID personId, String field, String text);

    /** The text, or empty when the person has been erased. */
    Optional<String> decrypt(UUID personId, String field, byte[] cipherText);

    /**
     * Destroys the person's key for good; part of the running transaction. From its commit on this replica cannot read
     * the person any more; another one that holds the key in memory can for {@code aftercare.privacy.cache-life} (60
     * seconds) at most. Backups of the table {@code person_key} must not be kept longer than erasure may take.
     */
    void erase(UUID personId);

    /** Whether the person has been erased; someone who was never admitted has not. */
    boolean isErased(UUID personId);

    /** A keyed hash (HMAC-SHA-256) for exact look-up, for example of a telephone number in E.164. */
    byte[] blindIndex(String kind, String normalisedText);
}
