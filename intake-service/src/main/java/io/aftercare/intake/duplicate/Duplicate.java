package io.aftercare.intake.duplicate;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a request is, or was, a duplicate of another one. */
@Entity
@Table(name = "request_duplicate")
class Duplicate {
    private static final String REASON = "duplicate-reason";

    @Id
    private UUID id;

    private UUID serviceRequestId;
    private UUID originalId;
    private UUID sealedFor;
    private byte @Nullable [] reasonCipher;
    private Instant markedAt;
    private String markedBy;
    private @Nullable Instant undoneAt;
    private @Nullable String undoneBy;
    private @Nullable Instant endedAt;

    /** For Hibernate. */
    protected Duplicate() {}

    /** @param sealedFor the customer under whose key the reason is */
    Duplicate(UUID serviceRequestId, UUID originalId, UUID sealedFor, Instant markedAt, String markedBy) {
        this.id = Ids.next();
        this.serviceRequestId = serviceRequestId;
        this.originalId = originalId;
        this.sealedFor = sealedFor;
        this.markedAt = markedAt;
        this.markedBy = markedBy;
    }

    void because(@Nullable String reason, Vault vault) {
        reasonCipher = reason == null ? null : vault.encrypt(sealedFor, REASON, reason);
    }

    void undo(Instant at, String by) {
        undoneAt = at;
        undoneBy = by;
    }

    /** One of the two is over, and the mark stays for the record. */
    void end(Instant at) {
        endedAt = at;
    }

    UUID serviceRequestId() {
        return serviceRequestId;
    }

    Cursor cursor() {
        return new Cursor(markedAt, id);
    }

    DuplicateView view(Vault vault) {
        var reason = reasonCipher == null
                ? null
                : vault.decrypt(sealedFor, REASON, reasonCipher).orElse(null);
        return new DuplicateView(
                id, serviceRequestId, originalId, reason, markedAt, markedBy, undoneAt, undoneBy, endedAt);
    }
}
