package io.aftercare.repair.words;

import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Hears that a person is not known any more, and destroys the key of what was written about the repairs. */
@ApplicationScoped
class CustomerEvents implements EventSubscriber {
    /** What is read of {@code customer.erased.v1}. */
    record CustomerErased(UUID customerId) {}

    private static final Set<String> TEXTS = Set.of("texts");

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

    /** A late event may still open a repair of this customer: an erased key keeps a new one away. */
    private void on(CustomerErased customer, EventMeta meta) {
        if (!vault.isErased(customer.customerId())) {
            vault.admit(customer.customerId());
            vault.erase(customer.customerId());
            audit.note(AuditLog.Action.ERASED, customer.customerId(), TEXTS, "customer.erased");
        }
    }
}
