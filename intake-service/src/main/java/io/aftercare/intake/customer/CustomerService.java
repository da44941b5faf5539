package io.aftercare.intake.customer;

import io.aftercare.intake.platform.Upserted;
import io.aftercare.intake.platform.Upserted.Change;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.AuditLog.Action;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of customers. */
@ApplicationScoped
@Transactional
public class CustomerService {
    private static final Set<String> PERSONAL = Set.of("name", "phone", "email", "address");

    private final Customers customers;
    private final CustomerAccess access;
    private final Vault vault;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    CustomerService(
            Customers customers, CustomerAccess access, Vault vault, AuditLog audit, Caller caller, Clock clock) {
        this.customers = customers;
        this.access = access;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A customer that is sure to exist now, and whether it did not exist before. */
    public record Admitted(UUID id, boolean isNew) {}

    /**
     * Finds the network's customer for whom somebody calls from this number, itself or a contact of it, or admits one;
     * the customer stays locked to the commit.
     */
    public Admitted admit(String partner, ContactDetails details) {
        return customers
                .lockCalledBy(details.phone(), partner)
                .map(known -> new Admitted(known, false))
                .orElseGet(() -> addUnlessKnown(partner, details));
    }

    private Admitted addUnlessKnown(String partner, ContactDetails details) {
        var id = Ids.next();
        if (customers.addUnlessKnown(id, partner, null, details, clock.instant())) {
            audit.note(Action.CHANGED, id, PERSONAL, "customer.add");
            return new Admitted(id, true);
        }
        return new Admitted(customers.lockReachedBy(details.phone(), partner).orElseThrow(), false);
    }

    /**
     * Takes over what the partner's own system tells of a customer, as often as it likes: what is known already changes
     * nothing. A customer who has this number and no reference yet is the one that is meant.
     */
    public Upserted<CustomerView> upsert(String partner, String reference, AddCustomer command) {
        var details = command.details();
        var known = lockMeant(partner, reference, details);
        if (known.isEmpty()) {
            var id = Ids.next();
            if (customers.addUnlessKnown(id, partner, reference, details, clock.instant())) {
                audit.note(Action.CHANGED, id, PERSONAL, "customer.upsert");
                return upserted(customers.findById(id), Change.ADDED);
            }
            known = lockMeant(partner, reference, details);
        }
        return take(known.orElseThrow(), reference, details);
    }

    private Optional<Customer> lockMeant(String partner, String reference, ContactDetails details) {
        return customers
                .lockCalled(reference, partner)
                .or(() -> customers.lockReachedBy(details.phone(), partner).map(customers::findById));
    }

    private Upserted<CustomerView> take(Customer customer, String reference, ContactDetails details) {
        var id = customer.aggregateId();
        var called = customer.externalReference();
        if (called != null && !called.equals(reference)) {
            throw new CustomerExists(id);
        }
        if (customer.isErased(vault)) {
            throw new CustomerErased(id);
        }
        customers
                .ownerOf(details.phone(), customer.partner())
                .filter(owner -> !owner.equals(id))
                .ifPresent(owner -> {
                    throw new CustomerExists(owner);
                });
        if (!customer.change(reference, details, vault)) {
            return upserted(customer, Change.UNCHANGED);
        }
        customers.flush();
        customers.recogniseBy(customer, details);
        audit.note(Action.CHANGED, id, PERSONAL, "customer.upsert");
        return upserted(customer, Change.CHANGED);
    }

    private Upserted<CustomerView> upserted(Customer customer, Change change) {
        return new Upserted<>(Versioned.of(customer, customer.inClear(vault)), change);
    }

    Upserted<CustomerView> upsert(String reference, AddCustomer command) {
        return upsert(Partners.of(caller, command.partner()), reference, command);
    }

    /** Locks a customer of the network that the caller names by id. */
    public Optional<UUID> lock(UUID id, String partner) {
        return customers.lock(id, partner);
    }

    /** Name and telephone number in clear, for a caller whose right to them is already checked; noted in the audit. */
    public CustomerView reveal(UUID id, Set<String> fields, String purpose) {
        audit.note(Action.READ, id, fields, purpose);
        return customers.findById(id).inClear(vault);
    }

    /** The keyed hash under which customers with this number are found. */
    public byte[] indexOf(PhoneNumber phone) {
        return customers.indexOf(phone);
    }

    /** The network's customer for whom somebody calls from the number that this keyed hash is of. */
    public Optional<UUID> calledBy(byte[] phoneIndex, String partner) {
        return customers.calledBy(phoneIndex, partner);
    }

    Versioned<CustomerView> add(AddCustomer command) {
        var admitted = addUnlessKnown(Partners.of(caller, command.partner()), command.details());
        if (!admitted.isNew()) {
            throw new CustomerExists(admitted.id());
        }
        var customer = customers.findById(admitted.id());
        return Versioned.of(customer, customer.inClear(vault));
    }

    Versioned<CustomerView> get(UUID id) {
        var customer = access.seen(id);
        return Versioned.of(customer, show(customer, "customer.read"));
    }

    /** 404 unless the customer exists for this caller. */
    public void refuseUnseen(UUID id) {
        access.seen(id);
    }

    Page<CustomerView> reachedBy(PhoneNumber phone, @Nullable Cursor after, int limit) {
        var rows = customers.reachedBy(phone, caller.partner(), after, limit);
        return Page.of(rows, limit, Customer::cursor).map(customer -> show(customer, "customer.find"));
    }

    private CustomerView show(Customer customer, String purpose) {
        if (!access.isInClear(customer.aggregateId())) {
            return customer.inClear(vault).behindMask();
        }
        audit.note(Action.READ, customer.aggregateId(), PERSONAL, purpose);
        return customer.inClear(vault);
    }
}
