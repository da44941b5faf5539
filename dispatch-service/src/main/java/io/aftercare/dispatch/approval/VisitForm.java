package io.aftercare.dispatch.approval;

import io.aftercare.dispatch.job.Job;
import io.aftercare.dispatch.job.UnassignedReason;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of one visit, and what the division manager decided about it. */
@Entity
@Table(name = "visit_form")
class VisitForm extends Aggregate {
    @Id
    private UUID id;

    private UUID visitId;

    @Enumerated(EnumType.STRING)
    private FormKind kind;

    @Enumerated(EnumType.STRING)
    private FormStatus status;

    private String partner;
    private UUID serviceRequestId;
    private String productCode;
    private String policyCode;
    private Instant submittedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String refusal;
    private @Nullable String correction;
    private Instant lastStepAt;

    /** For Hibernate. */
    protected VisitForm() {}

    private VisitForm(UUID id, UUID visitId, FormKind kind, Job job, Instant at) {
        this.id = id;
        this.visitId = visitId;
        this.kind = kind;
        this.status = FormStatus.PENDING;
        this.partner = job.partner();
        this.serviceRequestId = job.serviceRequestId();
        this.productCode = job.productCode();
        this.policyCode = job.policy().code();
        this.submittedAt = at;
        this.lastStepAt = at;
    }

    static VisitForm handIn(UUID id, UUID visitId, FormKind kind, Job job, Instant at) {
        return new VisitForm(id, visitId, kind, job, at);
    }

    void approve(String by, Instant at) {
        decide(FormStatus.APPROVED, by, at);
        refusal = null;
    }

    void refuse(String by, String words, Instant at) {
        decide(FormStatus.REFUSED, by, at);
        refusal = words;
    }

    /** What was missing is put right. */
    void handInAgain(String words, Instant at) {
        go(FormStatus.PENDING, at);
        correction = words;
        decidedBy = null;
        decidedAt = null;
    }

    /** The visit is cancelled: nobody needs to decide any more; what was approved stays approved. */
    void withdraw(Instant at) {
        if (status != FormStatus.APPROVED) {
            go(FormStatus.WITHDRAWN, at.isBefore(lastStepAt) ? lastStepAt : at);
        }
    }

    /** What the visit waits for, if it does. */
    Optional<UnassignedReason> hindrance() {
        return switch (status) {
            case PENDING -> Optional.of(UnassignedReason.FORM_NOT_APPROVED);
            case REFUSED -> Optional.of(UnassignedReason.FORM_REFUSED);
            case APPROVED, WITHDRAWN -> Optional.empty();
        };
    }

    private void decide(FormStatus decision, String by, Instant at) {
        go(decision, at);
        decidedBy = by;
        decidedAt = at;
    }

    private void go(FormStatus to, Instant at) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Visit form", id, status, to, status.next());
        }
        status = to;
        lastStepAt = at;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    UUID visitId() {
        return visitId;
    }

    FormKind kind() {
        return kind;
    }

    FormStatus status() {
        return status;
    }

    String partner() {
        return partner;
    }

    UUID serviceRequestId() {
        return serviceRequestId;
    }

    String productCode() {
        return productCode;
    }

    String policyCode() {
        return policyCode;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable String decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String refusal() {
        return refusal;
    }

    @Nullable String correction() {
        return correction;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }
}
