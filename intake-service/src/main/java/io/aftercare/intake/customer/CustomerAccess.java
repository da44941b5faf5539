package io.aftercare.intake.customer;

import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may see which customer, and whether in clear; it holds for everything that belongs to the customer. */
@ApplicationScoped
@Transactional
public class CustomerAccess {
    private static final Set<String> CLEAR = Set.of(Roles.AGENT, Roles.MANAGER, Roles.PARTNER);
    private static final Set<String> MASKED = Set.of(Roles.TECH_SUPPORT, Roles.DISPATCHER);

    private final Customers customers;
    private final Visitors visitors;
    private final Vault vault;
    private final Caller caller;
    private final CustomerFamilies families;

    CustomerAccess(Customers customers, Visitors visitors, Vault vault, Caller caller, CustomerFamilies families) {
        this.customers = customers;
        this.visitors = visitors;
        this.vault = vault;
        this.caller = caller;
        this.families = families;
    }

    /** How somebody sees a customer. */
    public enum Sight {
        IN_CLEAR,
        BEHIND_MASK
    }

    /** A customer who is there and not erased, and the network that knows it. */
    public record Owner(UUID id, String partner) {}

    /** How the caller sees the customer; empty when for this caller there is no such customer. */
    public Optional<Sight> sightOf(UUID customerId) {
        return customers.inScope(customerId, caller.partner()).flatMap(_ -> sight(customerId));
    }

    /** Locks the customer for a caller who changes what belongs to it; 404 outside the caller's network. */
    public Owner lock(UUID customerId) {
        return customers
                .lockInScope(customerId, caller.partner())
                .map(this::owner)
                .orElseThrow(() -> new NotFound("Customer", customerId));
    }

    /** Locks a customer of the network by its id. */
    public Optional<Owner> lock(String partner, UUID customerId) {
        return customers.lockInScope(customerId, Optional.of(partner)).map(this::owner);
    }

    /** Locks the customer whom the network's own system calls so. */
    public Optional<Owner> lockCalled(String partner, String reference) {
        return customers.lockCalled(reference, partner).map(this::owner);
    }

    /** The last decision says whether those who call back, and do nothing else, see the customer in clear (S3.3-E1a). */
    public void restateCallBack(UUID customerId) {
        families.restateCallBack(customerId);
    }

    /** Whether the caller would use the data of the customer only to call back, and the customer objected to that. */
    public boolean isRefusedCallBack(UUID customerId) {
        return caller.hasRole(Roles.FOLLOW_UP_AGENT)
                && sight(customerId).filter(Sight.IN_CLEAR::equals).isEmpty();
    }

    private Owner owner(Customer customer) {
        if (customer.isErased(vault)) {
            throw new CustomerErased(customer.aggregateId());
        }
        return new Owner(customer.aggregateId(), customer.partner());
    }

    Customer seen(UUID customerId) {
        return customers
                .inScope(customerId, caller.partner())
                .filter(_ -> sight(customerId).isPresent())
                .orElseThrow(() -> new NotFound("Customer", customerId));
    }

    boolean isInClear(UUID customerId) {
        return sight(customerId).filter(Sight.IN_CLEAR::equals).isPresent();
    }

    private Optional<Sight> sight(UUID customerId) {
        if (hasAny(CLEAR) || isVisitor(customerId)) {
            return Optional.of(Sight.IN_CLEAR);
        }
        if (caller.hasRole(Roles.FOLLOW_UP_AGENT)) {
            return Optional.of(mayCallBack(customerId) ? Sight.IN_CLEAR : Sight.BEHIND_MASK);
        }
        return hasAny(MASKED) ? Optional.of(Sight.BEHIND_MASK) : Optional.empty();
    }

    private boolean mayCallBack(UUID customerId) {
        return customers
                .findByIdOptional(customerId)
                .filter(Customer::mayBeCalledBack)
                .isPresent();
    }

    private boolean hasAny(Set<String> roles) {
        return roles.stream().anyMatch(caller::hasRole);
    }

    private boolean isVisitor(UUID customerId) {
        return caller.hasRole(Roles.TECHNICIAN) && visitors.mayVisit(caller.login(), customerId);
    }
}
