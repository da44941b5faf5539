package io.aftercare.intake.customer;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.privacy.Vault;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person or firm that asks for service, known to one partner network. Made by {@link Customers#addUnlessKnown}. */
@Entity
class Customer extends Aggregate {
    @Id
    private UUID id;

    private String partner;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private byte[] phoneIndex;

    private byte[] nameCipher;
    private byte[] phoneCipher;
    private byte @Nullable [] emailCipher;
    private byte @Nullable [] addressCipher;
    private Instant createdAt;

    /** For Hibernate. */
    protected Customer() {}

    @Override
    public UUID aggregateId() {
        return id;
    }

    /** The customer in clear; every field is null once the person has been erased. */
    CustomerView inClear(Vault vault) {
        return new CustomerView(
                id,
                partner,
                open(vault, "name", nameCipher),
                open(vault, "phone", phoneCipher),
                open(vault, "email", emailCipher),
                open(vault, "address", addressCipher),
                false,
                createdAt);
    }

    String partner() {
        return partner;
    }

    /** Whether the person has been erased: then nothing can be written about it any more. */
    boolean isErased(Vault vault) {
        return open(vault, "name", nameCipher) == null;
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }

    private @Nullable String open(Vault vault, String field, byte @Nullable [] cipher) {
        return cipher == null ? null : vault.decrypt(id, field, cipher).orElse(null);
    }
}
