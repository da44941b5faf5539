package io.aftercare.intake.liaison;

import static io.aftercare.intake.liaison.DebtStatus.OWED;
import static io.aftercare.intake.liaison.DebtStatus.SETTLED;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A work liaison form that is owed, because somebody acted before it was there (S3.5-B6). */
@Entity
class LiaisonDebt extends Aggregate {
    @Id
    private UUID id;

    private UUID serviceRequestId;

    @Enumerated(EnumType.STRING)
    private DebtStatus status;

    @Embedded
    private ActedFirst acted;

    private @Nullable Instant overdueAt;
    private @Nullable String formNumber;
    private @Nullable String settledBy;
    private @Nullable Instant settledAt;

    /** For Hibernate. */
    protected LiaisonDebt() {}

    private LiaisonDebt(UUID id, UUID serviceRequestId, ActedFirst acted) {
        this.id = id;
        this.serviceRequestId = serviceRequestId;
        this.acted = acted;
        this.status = OWED;
    }

    static LiaisonDebt owe(UUID id, UUID serviceRequestId, ActedFirst acted) {
        return new LiaisonDebt(id, serviceRequestId, acted);
    }

    /** The form is there and somebody accepts it: not the one who acted. */
    void settle(String form, String by, Instant at) {
        if (status == OWED && by.equals(acted.actedBy())) {
            throw new OwnLiaisonDebt();
        }
        go(SETTLED);
        formNumber = form;
        settledBy = by;
        settledAt = at;
    }

    /**
     * The form is late; told once, and nothing happens when it was accepted before.
     *
     * @return whether somebody must know
     */
    boolean passDue() {
        if (status == SETTLED || overdueAt != null) {
            return false;
        }
        overdueAt = acted.dueAt();
        return true;
    }

    /** How long the paper was, or has been, owed. */
    Duration age(Instant now) {
        return Duration.between(acted.actedAt(), settledAt == null ? now : settledAt);
    }

    /** The one place where the status changes. */
    private void go(DebtStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Liaison debt", id, status, to, status.next());
        }
        status = to;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    UUID serviceRequestId() {
        return serviceRequestId;
    }

    DebtStatus status() {
        return status;
    }

    ActedFirst acted() {
        return acted;
    }

    @Nullable Instant overdueAt() {
        return overdueAt;
    }

    @Nullable String formNumber() {
        return formNumber;
    }

    @Nullable String settledBy() {
        return settledBy;
    }

    @Nullable Instant settledAt() {
        return settledAt;
    }
}
