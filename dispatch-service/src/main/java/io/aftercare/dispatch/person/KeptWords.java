package io.aftercare.dispatch.person;

import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Words that may name a person, kept under the key of whomever they are about; every use is noted. */
@ApplicationScoped
public class KeptWords {
    private final Vault vault;
    private final AuditLog audit;

    KeptWords(Vault vault, AuditLog audit) {
        this.vault = vault;
        this.audit = audit;
    }

    /** @param field what the words are, for example {@code visit-guidance}; also what they are used for */
    public byte[] keep(UUID personId, String field, String words) {
        vault.admit(personId);
        audit.note(AuditLog.Action.CHANGED, personId, Set.of("words"), field);
        return vault.encrypt(personId, field, words);
    }

    /** Empty when the person has been erased. */
    public Optional<String> read(UUID personId, String field, byte[] kept) {
        audit.note(AuditLog.Action.READ, personId, Set.of("words"), field);
        return vault.decrypt(personId, field, kept);
    }
}
