package io.aftercare.intake.customer;

import io.aftercare.intake.gram.IdentityGrams;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.privacy.Vault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All customers. */
@ApplicationScoped
class Customers implements PanacheRepositoryBase<Customer, UUID> {
    private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");

    private static final String ADD = """
            INSERT INTO customer (id, version, event_count, partner, phone_index, name_cipher, phone_cipher, email_cipher,
                address_cipher, created_at, external_reference)
            VALUES (?1, 0, 0, ?2, ?3, ?4, ?5, cast(?6 AS bytea), cast(?7 AS bytea), ?8, cast(?9 AS text))
            ON CONFLICT DO NOTHING""";

    /** Few rows, found by two indexes: every registration asks. */
    private static final String CALLED_BY = """
            SELECT id, phone_index = ?2, coalesce(survivor_id, id) FROM customer WHERE id IN (
                SELECT id FROM customer WHERE partner = ?1 AND phone_index = ?2
                UNION ALL SELECT customer_id FROM customer_contact
                    WHERE partner = ?1 AND phone_index = ?2 AND status = 'ACTIVE')
            ORDER BY id""";

    private final Vault vault;
    private final IdentityGrams grams;

    Customers(Vault vault, IdentityGrams grams) {
        this.vault = vault;
        this.grams = grams;
    }

    /** The customer, if the partner may know it; without a partner, any. */
    Optional<Customer> inScope(UUID id, Optional<String> partner) {
        return find("id = ?1 and (?2 is null or partner = ?2)", id, partner.orElse(null))
                .firstResultOptional();
    }

    /** The same, locked. */
    Optional<Customer> lockInScope(UUID id, Optional<String> partner) {
        return find("id = ?1 and (?2 is null or partner = ?2)", id, partner.orElse(null))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whoever has this number, or an active contact with it. */
    List<Customer> reachedBy(PhoneNumber phone, Optional<String> partner, @Nullable Cursor after, int limit) {
        var place = after == null ? new Cursor(FAR_FUTURE, new UUID(0, 0)) : after;
        return find(
                        "id in (select c.id from Customer c where c.phoneIndex = ?1 union all"
                                + " select k.customerId from Contact k where k.phoneIndex = ?1 and k.status = ACTIVE)"
                                + " and (?2 is null or partner = ?2) and (createdAt, id) < (?3, ?4)"
                                + " order by createdAt desc, id desc",
                        indexOf(phone),
                        partner.orElse(null),
                        place.at(),
                        place.id())
                .page(0, limit + 1)
                .list();
    }

    /** The partner's customer with this number, locked, so that two calls about the same matter see each other. */
    Optional<UUID> lockReachedBy(PhoneNumber phone, String partner) {
        return find("partner = ?1 and phoneIndex = ?2", partner, indexOf(phone))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(Customer::aggregateId);
    }

    /**
     * The partner's customer for whom somebody calls from this number: whoever has the number, or else the one customer
     * whose contact has it. A contact of several customers tells nothing.
     */
    Optional<UUID> calledBy(byte[] phoneIndex, String partner) {
        return calledBy(CALLED_BY, phoneIndex, partner);
    }

    /** The same, locked. */
    Optional<UUID> lockCalledBy(PhoneNumber phone, String partner) {
        return calledBy(CALLED_BY + " FOR NO KEY UPDATE", indexOf(phone), partner);
    }

    private Optional<UUID> calledBy(String query, byte[] phoneIndex, String partner) {
        List<?> rows = getEntityManager()
                .createNativeQuery(query, Object[].class)
                .setParameter(1, partner)
                .setParameter(2, phoneIndex)
                .getResultList();
        var customers = rows.stream().map(Object[].class::cast).toList();
        return customers.stream()
                .filter(row -> (boolean) row[1])
                .findFirst()
                .or(() -> customers.stream().map(row -> row[2]).distinct().count() == 1
                        ? Optional.of(customers.getFirst())
                        : Optional.empty())
                .map(row -> (UUID) row[0]);
    }

    /** The partner's customer whom the partner's own system calls so, locked. */
    Optional<Customer> lockCalled(String reference, String partner) {
        return find("partner = ?1 and externalReference = ?2", partner, reference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whose number this is; not locked. */
    Optional<UUID> ownerOf(PhoneNumber phone, String partner) {
        return find("partner = ?1 and phoneIndex = ?2", partner, indexOf(phone))
                .firstResultOptional()
                .map(Customer::aggregateId);
    }

    /** The partner's customer with this id, locked. */
    Optional<UUID> lock(UUID id, String partner) {
        return find("id = ?1 and partner = ?2", id, partner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(Customer::aggregateId);
    }

    /**
     * Adds a customer, unless there is one with the same number or the same reference.
     *
     * @return whether it was added
     */
    boolean addUnlessKnown(UUID id, String partner, @Nullable String reference, ContactDetails details, Instant now) {
        vault.admitFirst(id);
        var added = getEntityManager()
                .createNativeQuery(ADD)
                .setParameter(1, id)
                .setParameter(2, partner)
                .setParameter(3, indexOf(details.phone()))
                .setParameter(4, vault.encrypt(id, "name", details.name()))
                .setParameter(5, vault.encrypt(id, "phone", details.phone().e164()))
                .setParameter(6, seal(id, "email", details.email()))
                .setParameter(7, seal(id, "address", details.address()))
                .setParameter(8, now)
                .setParameter(9, reference)
                .executeUpdate();
        if (added == 0) {
            vault.erase(id);
        } else {
            grams.remember(id, partner, details.name(), details.phone().e164(), details.address());
        }
        return added == 1;
    }

    /** The customer is recognised by what is known of it now. */
    void recogniseBy(Customer changed, ContactDetails details) {
        grams.replace(
                changed.aggregateId(),
                changed.partner(),
                details.name(),
                details.phone().e164(),
                details.address());
    }

    private byte @Nullable [] seal(UUID id, String field, @Nullable String text) {
        return text == null ? null : vault.encrypt(id, field, text);
    }

    byte[] indexOf(PhoneNumber phone) {
        return phone.index(vault);
    }
}
