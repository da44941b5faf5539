package io.aftercare.repair.faultreport;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the fault of one repair so far.
 *
 * @param dueAt when the repair should be done by the estimate of the diagnosis
 */
@Embeddable
public record FaultReport(
        @Embedded @Nullable Receipt receipt,
        @Embedded @Nullable Diagnosis diagnosis,
        @Column(name = "due_at") @Nullable Instant dueAt) {
    public static final FaultReport EMPTY = new FaultReport(null, null, null);

    public FaultReport with(Receipt handedIn) {
        return new FaultReport(handedIn, diagnosis, dueAt);
    }

    public FaultReport with(Diagnosis found, Instant at) {
        return new FaultReport(receipt, found, at.plusSeconds(60L * found.estimatedMinutes()));
    }

    public @Nullable String faultReportNumber() {
        return receipt == null ? null : receipt.faultReportNumber();
    }

    public @Nullable String faultCode() {
        return diagnosis == null ? null : diagnosis.faultCode();
    }
}
