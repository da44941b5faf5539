package io.aftercare.repair.words;

import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals what people write about a customer's repair and opens it again; both stand in the audit log. */
@ApplicationScoped
public class FreeTexts {
    private static final String ERASED = "[erased]";

    private final Vault vault;
    private final AuditLog audit;

    FreeTexts(Vault vault, AuditLog audit) {
        this.vault = vault;
        this.audit = audit;
    }

    public FreeText seal(UUID customerId, String field, String text) {
        audit.note(AuditLog.Action.CHANGED, customerId, Set.of(field), "repair.write");
        return new FreeText(vault.encrypt(customerId, field, text));
    }

    public @Nullable FreeText sealIfAny(UUID customerId, String field, @Nullable String text) {
        return text == null ? null : seal(customerId, field, text);
    }

    /** Lines of text as one; a line holds no line break. */
    public FreeText sealLines(UUID customerId, String field, List<String> lines) {
        return seal(customerId, field, String.join("\n", lines));
    }

    /** The texts of one customer, for one answer. */
    public Opened of(UUID customerId) {
        return (field, text) ->
                vault.decrypt(customerId, field, text.cipherText()).orElse(ERASED);
    }

    public void noteRead(UUID customerId, Set<String> fields) {
        if (!fields.isEmpty()) {
            audit.note(AuditLog.Action.READ, customerId, fields, "repair.read");
        }
    }

    /** Opens the texts of one customer. */
    public interface Opened {
        String text(String field, FreeText text);

        default @Nullable String textIfAny(String field, @Nullable FreeText text) {
            return text == null ? null : text(field, text);
        }

        default List<String> lines(String field, @Nullable FreeText text) {
            return text == null ? List.of() : text(field, text).lines().toList();
        }
    }
}
