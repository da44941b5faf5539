package io.aftercare.dispatch.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as the API shows it.
 *
 * @param refusal why it was refused last, until it is approved
 * @param correction what was put right when it was handed in again
 */
record FormView(
        UUID id,
        UUID visitId,
        FormKind kind,
        FormStatus status,
        String partner,
        UUID serviceRequestId,
        String productCode,
        String policyCode,
        Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusal,
        @Nullable String correction) {
    static FormView of(VisitForm form) {
        return new FormView(
                form.aggregateId(),
                form.visitId(),
                form.kind(),
                form.status(),
                form.partner(),
                form.serviceRequestId(),
                form.productCode(),
                form.policyCode(),
                form.submittedAt(),
                form.decidedBy(),
                form.decidedAt(),
                form.refusal(),
                form.correction());
    }
}
