package io.aftercare.intake.contact;

import static io.aftercare.intake.contact.ContactStatus.ACTIVE;
import static io.aftercare.intake.contact.ContactStatus.ENDED;

import io.aftercare.intake.customer.CustomerAccess.Owner;
import io.aftercare.intake.customer.PhoneNumber;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.privacy.Vault;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who speaks for a customer. */
@Entity
@Table(name = "customer_contact")
class Contact extends Aggregate {
    private static final byte[] NOBODY = {};

    @Id
    private UUID id;

    private UUID customerId;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private String partner;

    @Enumerated(EnumType.STRING)
    private ContactRole role;

    @Enumerated(EnumType.STRING)
    private PreferredChannel preferredChannel;

    private byte[] nameCipher;
    private byte[] phoneCipher;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private byte[] phoneIndex;

    private byte @Nullable [] emailCipher;

    @Enumerated(EnumType.STRING)
    private ContactStatus status;

    private Instant createdAt;
    private @Nullable Instant endedAt;

    Contact(UUID id, Owner customer, Instant createdAt, ContactFacts facts, Vault vault) {
        this.id = id;
        this.customerId = customer.id();
        this.partner = customer.partner();
        this.status = ACTIVE;
        this.createdAt = createdAt;
        write(facts, vault);
    }

    /** For Hibernate. */
    protected Contact() {}

    @Override
    public UUID aggregateId() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    /** Answers whether this is anything new; what is known already leaves no trace. */
    boolean change(ContactFacts facts, Vault vault) {
        refuseWhenEnded();
        if (facts(vault).equals(Optional.of(facts))) {
            return false;
        }
        write(facts, vault);
        return true;
    }

    void end(Instant at) {
        go(ENDED);
        endedAt = at;
    }

    /** The customer is being erased. */
    void forget(Instant at) {
        phoneIndex = NOBODY;
        if (status == ACTIVE) {
            end(at);
        }
    }

    /** In clear; empty once the customer has been erased. */
    Optional<ContactFacts> facts(Vault vault) {
        var name = vault.decrypt(customerId, field("name"), nameCipher);
        var phone = vault.decrypt(customerId, field("phone"), phoneCipher);
        return name.isEmpty() || phone.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContactFacts(
                        name.get(), new PhoneNumber(phone.get()), email(vault), role, preferredChannel));
    }

    ContactView view(Vault vault) {
        var facts = facts(vault);
        return new ContactView(
                id,
                customerId,
                facts.map(ContactFacts::name).orElse(null),
                facts.map(known -> known.phone().e164()).orElse(null),
                facts.map(ContactFacts::email).orElse(null),
                role,
                preferredChannel,
                status,
                false,
                createdAt,
                endedAt);
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }

    void refuseWhenEnded() {
        if (status == ENDED) {
            throw new IllegalTransition("Contact", id, status, status, status.next());
        }
    }

    private void go(ContactStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Contact", id, status, to, status.next());
        }
        status = to;
    }

    private void write(ContactFacts facts, Vault vault) {
        role = facts.role();
        preferredChannel = facts.preferredChannel();
        nameCipher = vault.encrypt(customerId, field("name"), facts.name());
        phoneCipher = vault.encrypt(customerId, field("phone"), facts.phone().e164());
        phoneIndex = facts.phone().index(vault);
        emailCipher = facts.email() == null ? null : vault.encrypt(customerId, field("email"), facts.email());
    }

    private @Nullable String email(Vault vault) {
        return emailCipher == null
                ? null
                : vault.decrypt(customerId, field("email"), emailCipher).orElse(null);
    }

    /** Bound to the contact too, so that texts of two contacts of one customer cannot be swapped. */
    private String field(String name) {
        return "contact-" + name + "/" + id;
    }
}
