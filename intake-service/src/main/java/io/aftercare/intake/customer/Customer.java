package io.aftercare.intake.customer;

import io.aftercare.intake.customer.CustomerErasure.Ground;
import io.aftercare.intake.customer.CustomerErasure.Known;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.privacy.Vault;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person or firm that asks for service, known to one partner network. Made by {@link Customers#addUnlessKnown}. */
@Entity
class Customer extends Aggregate {
    @Id
    private UUID id;

    private String partner;

    private byte[] phoneIndex;

    private @Nullable String externalReference;
    private byte[] nameCipher;
    private byte[] phoneCipher;
    private byte @Nullable [] emailCipher;
    private byte @Nullable [] addressCipher;
    private Instant createdAt;
    private boolean noCallBack;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private @Nullable UUID mergedInto;

    private @Nullable UUID survivorId;
    private @Nullable Instant erasedAt;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("UnusedVariable") // Kept for the record.
    private @Nullable Ground erasureGround;

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
                externalReference,
                open(vault, "name", nameCipher),
                open(vault, "phone", phoneCipher),
                open(vault, "email", emailCipher),
                open(vault, "address", addressCipher),
                false,
                createdAt,
                erasedAt,
                survivorId);
    }

    /** How it is reached, in clear; empty once the person has been erased. */
    Optional<ContactDetails> details(Vault vault) {
        var name = open(vault, "name", nameCipher);
        var phone = open(vault, "phone", phoneCipher);
        return name == null || phone == null
                ? Optional.empty()
                : Optional.of(new ContactDetails(
                        name,
                        new PhoneNumber(phone),
                        open(vault, "email", emailCipher),
                        open(vault, "address", addressCipher)));
    }

    /** Answers whether this is anything new; what is known already leaves no trace. */
    boolean change(String reference, ContactDetails details, Vault vault) {
        if (reference.equals(externalReference) && details(vault).equals(Optional.of(details))) {
            return false;
        }
        externalReference = reference;
        phoneIndex = details.phone().index(vault);
        nameCipher = vault.encrypt(id, "name", details.name());
        phoneCipher = vault.encrypt(id, "phone", details.phone().e164());
        emailCipher = seal(vault, "email", details.email());
        addressCipher = seal(vault, "address", details.address());
        return true;
    }

    /** Nobody is found by the number any more, and all are told; the key is destroyed by whoever calls this. */
    void erase(Ground ground, Instant at, Vault vault) {
        if (erasedAt != null) {
            throw new CustomerErased(id);
        }
        phoneIndex = vault.blindIndex("erased-customer", id.toString());
        erasedAt = at;
        erasureGround = ground;
        raise(new CustomerEvent.CustomerErased(id, at, partner, ground));
    }

    Known known(Vault vault) {
        return new Known(id, partner, phoneIndex, open(vault, "email", emailCipher), isErased(vault));
    }

    /** It is the same person as that one, under whom it is found from now on. */
    void mergeInto(UUID survivor) {
        mergedInto = survivor;
        survivorId = survivor;
    }

    /** It is a person of its own again. */
    void stayAlone() {
        mergedInto = null;
        survivorId = null;
    }

    Optional<UUID> survivorId() {
        return Optional.ofNullable(survivorId);
    }

    @Nullable String externalReference() {
        return externalReference;
    }

    String partner() {
        return partner;
    }

    boolean mayBeCalledBack() {
        return !noCallBack;
    }

    /** Whether the person has been erased: then nothing can be written about it any more. */
    boolean isErased(Vault vault) {
        return open(vault, "name", nameCipher) == null;
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }

    private byte @Nullable [] seal(Vault vault, String field, @Nullable String text) {
        return text == null ? null : vault.encrypt(id, field, text);
    }

    private @Nullable String open(Vault vault, String field, byte @Nullable [] cipher) {
        return cipher == null ? null : vault.decrypt(id, field, cipher).orElse(null);
    }
}
