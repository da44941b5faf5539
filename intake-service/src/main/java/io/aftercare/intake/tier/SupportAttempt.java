package io.aftercare.intake.tier;

import io.aftercare.kit.ids.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One attempt on one tier and its outcome. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // One field is read by queries only.
class SupportAttempt {
    @Id
    private UUID id;

    private UUID serviceRequestId;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;

    private byte @Nullable [] noteCipher;
    private Instant at;
    private String attemptedBy;

    /** For Hibernate. */
    protected SupportAttempt() {}

    SupportAttempt(UUID serviceRequestId, Tried tried, byte @Nullable [] noteCipher, Instant at, String attemptedBy) {
        this.id = Ids.next();
        this.serviceRequestId = serviceRequestId;
        this.tier = tried.tier();
        this.outcome = tried.outcome();
        this.reason = tried.reason();
        this.noteCipher = noteCipher;
        this.at = at;
        this.attemptedBy = attemptedBy;
    }

    Tried tried() {
        return new Tried(tier, outcome, reason);
    }

    Optional<byte[]> noteCipher() {
        return Optional.ofNullable(noteCipher);
    }

    Instant at() {
        return at;
    }

    String attemptedBy() {
        return attemptedBy;
    }
}
