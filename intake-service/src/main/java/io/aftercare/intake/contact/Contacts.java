package io.aftercare.intake.contact;

import io.aftercare.intake.customer.CustomerFamilies;
import io.aftercare.intake.customer.PhoneNumber;
import io.aftercare.intake.platform.Conditions;
import io.aftercare.intake.platform.OwnNetwork;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.Vault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All contacts. */
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<Contact, UUID> {
    private final Vault vault;
    private final Caller caller;

    Contacts(Vault vault, Caller caller) {
        this.vault = vault;
        this.caller = caller;
    }

    /** The contact, if it belongs to the caller's network. */
    Contact inScope(UUID id) {
        return OwnNetwork.find(this, "Contact", id, caller, LockModeType.NONE);
    }

    /** The same, locked. */
    Contact lockInScope(UUID id) {
        return OwnNetwork.find(this, "Contact", id, caller, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<UUID> activeWith(PhoneNumber phone, UUID customerId) {
        return find(
                        "customerId = ?1 and phoneIndex = ?2 and status = ?3",
                        customerId,
                        phone.index(vault),
                        ContactStatus.ACTIVE)
                .firstResultOptional()
                .map(Contact::aggregateId);
    }

    long activeOf(UUID customerId) {
        return count("customerId = ?1 and status = ?2", customerId, ContactStatus.ACTIVE);
    }

    List<Contact> newestOf(UUID customerId, @Nullable ContactStatus status, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("customerId in " + CustomerFamilies.of(":customer"), "customer", customerId)
                .and("status = :status", "status", status)
                .after("createdAt", after);
        return find(where.newestFirst("createdAt"), where.values())
                .page(0, limit + 1)
                .list();
    }
}
