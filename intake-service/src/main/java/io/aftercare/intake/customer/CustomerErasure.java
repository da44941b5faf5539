package io.aftercare.intake.customer;

import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.AuditLog.Action;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a customer a number without a name. What other features keep of it is theirs to forget, before. */
@ApplicationScoped
@Transactional
public class CustomerErasure {
    private static final Set<String> EVERYTHING =
            Set.of("name", "phone", "email", "address", "contacts", "sites", "requests", "conversations", "calls");

    private final Customers customers;
    private final Visitors visitors;
    private final Vault vault;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final CustomerFamilies families;

    CustomerErasure(
            Customers customers,
            Visitors visitors,
            Vault vault,
            AuditLog audit,
            Outbox outbox,
            Caller caller,
            Clock clock,
            CustomerFamilies families) {
        this.customers = customers;
        this.visitors = visitors;
        this.vault = vault;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.families = families;
    }

    /** Why a person is erased. */
    public enum Ground {
        /** The person asked for it. */
        REQUESTED,
        /** The person does not agree any more. */
        CONSENT_WITHDRAWN,
        /** The time for which the data may be kept is over. */
        RETENTION_OVER
    }

    /** By what a customer can be recognised; {@code isErased} when that is over already. */
    public record Known(
            UUID id,
            String partner,
            byte[] phoneIndex,
            @Nullable String email,
            boolean isErased) {
        /** Without the personal fields: a stray log line must not tell the person. */
        @Override
        public String toString() {
            return "Known[" + id + "]";
        }
    }

    /** Locks a customer of the caller's network, as it was seen by the caller, and all who are one person with it. */
    public List<Known> lock(UUID id, @Nullable IfMatch ifMatch) {
        families.awaitOthers(id);
        var customer = customers.lockInScope(id, caller.partner()).orElseThrow(() -> new NotFound("Customer", id));
        IfMatch.check(ifMatch, customer);
        return families.lockAll(id).stream().map(member -> member.known(vault)).toList();
    }

    /** Destroys the key of the customer and tells all services, which then destroy theirs. */
    public void erase(UUID id, Ground ground) {
        var customer = customers.findById(id);
        customer.erase(ground, now(), vault);
        visitors.dismissAll(id);
        audit.note(Action.ERASED, id, EVERYTHING, "customer.erase");
        outbox.publish(customer);
        customers.flush();
        vault.erase(id);
    }

    /** What is left of the customer. */
    public Versioned<CustomerView> shown(UUID id) {
        var customer = customers.findById(id);
        return Versioned.of(customer, customer.inClear(vault));
    }

    private Instant now() {
        return clock.instant();
    }
}
