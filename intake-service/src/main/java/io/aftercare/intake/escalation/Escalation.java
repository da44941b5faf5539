package io.aftercare.intake.escalation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One rung that an escalation has reached. */
@Entity
@Table(name = "service_request_escalation")
class Escalation {
    @EmbeddedId
    private Key key;

    private String toRole;
    private String raisedBy;
    private Instant raisedAt;
    private byte @Nullable [] reasonCipher;
    private Instant acknowledgeBy;
    private @Nullable Instant acknowledgedAt;
    private @Nullable String acknowledgedBy;
    private @Nullable Instant passedOverAt;

    /** @param level counts the escalations of a request from 1 */
    @Embeddable
    record Key(UUID serviceRequestId, int level) implements Serializable {}

    /** For Hibernate. */
    protected Escalation() {}

    /** @param reasonCipher null where nobody wrote a reason: the superior below was silent */
    Escalation(
            Key key,
            String toRole,
            String raisedBy,
            Instant raisedAt,
            byte @Nullable [] reasonCipher,
            Instant acknowledgeBy) {
        this.key = key;
        this.toRole = toRole;
        this.raisedBy = raisedBy;
        this.raisedAt = raisedAt;
        this.reasonCipher = reasonCipher;
        this.acknowledgeBy = acknowledgeBy;
    }

    void acknowledge(String by, Instant at) {
        acknowledgedBy = by;
        acknowledgedAt = at;
    }

    /** The next superior is told instead. */
    void passOver(Instant at) {
        passedOverAt = at;
    }

    /** Whether somebody is still waited for. */
    boolean isOpen() {
        return acknowledgedAt == null && passedOverAt == null;
    }

    int level() {
        return key.level();
    }

    String toRole() {
        return toRole;
    }

    String raisedBy() {
        return raisedBy;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Optional<byte[]> reasonCipher() {
        return Optional.ofNullable(reasonCipher);
    }

    Instant acknowledgeBy() {
        return acknowledgeBy;
    }

    @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable String acknowledgedBy() {
        return acknowledgedBy;
    }

    @Nullable Instant passedOverAt() {
        return passedOverAt;
    }
}
