package io.aftercare.feedback.followup;

import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What customers said in their own words, kept under the key of each customer; every use is noted. */
@ApplicationScoped
class CustomerWords {
    private static final String FIELD = "follow-up.comment";
    private static final Set<String> FIELDS = Set.of("comment");

    private final Vault vault;
    private final AuditLog audit;

    CustomerWords(Vault vault, AuditLog audit) {
        this.vault = vault;
        this.audit = audit;
    }

    byte[] keep(UUID customerId, String comment) {
        vault.admit(customerId);
        audit.note(AuditLog.Action.CHANGED, customerId, FIELDS, "follow-up.answer");
        return vault.encrypt(customerId, FIELD, comment);
    }

    /** Empty when the customer has been erased. */
    Optional<String> read(UUID customerId, byte[] kept) {
        audit.note(AuditLog.Action.READ, customerId, FIELDS, "follow-up.comment");
        return vault.decrypt(customerId, FIELD, kept);
    }
}
