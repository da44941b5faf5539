package io.aftercare.dispatch.person;

import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Hears that a person is not known any more, and destroys the key of what was written about the person's matter. */
@ApplicationScoped
class CustomerEvents implements EventSubscriber {
    /** What is read of {@code customer.erased.v1}. */
    record CustomerErased(UUID customerId) {}

    private static final Set<String> WORDS = Set.of("words");

    private final Vault vault;
    private final AuditLog audit;

    CustomerEvents(Vault vault, AuditLog audit) {
        this.vault = vault;
        this.audit = audit;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions.on("customer.erased.v1", CustomerErased.class, this::on);
    }

    /** Somebody may still write about this customer: an erased key keeps a new one away. */
    private void on(CustomerErased customer, EventMeta meta) {
        if (!vault.isErased(customer.customerId())) {
            vault.admit(customer.customerId());
            vault.erase(customer.customerId());
            audit.note(AuditLog.Action.ERASED, customer.customerId(), WORDS, "customer.erased");
        }
    }
}
