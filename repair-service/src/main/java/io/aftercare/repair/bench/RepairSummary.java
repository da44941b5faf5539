package io.aftercare.repair.bench;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A repair in a list: no text that a person wrote. */
record RepairSummary(
        UUID id,
        RepairStatus status,
        RepairMode mode,
        UUID serviceRequestId,
        @Nullable UUID visitId,
        String outletCode,
        @Nullable String technicianLogin,
        String partner,
        UUID customerId,
        String productCode,
        String priority,
        String faultCategory,
        @Nullable String faultCode,
        @Nullable String faultReportNumber,
        PartsStatus partsStatus,
        int reworkCount,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt) {
    static RepairSummary of(Repair repair) {
        var diagnosis = repair.diagnosis();
        var receipt = repair.receipt();
        return new RepairSummary(
                repair.aggregateId(),
                repair.status(),
                repair.mode(),
                repair.job().serviceRequestId(),
                repair.visitId(),
                repair.outletCode(),
                repair.technicianLogin(),
                repair.job().partner(),
                repair.job().customerId(),
                repair.job().productCode(),
                repair.job().priority(),
                repair.job().faultCategory(),
                diagnosis == null ? null : diagnosis.faultCode(),
                receipt == null ? null : receipt.faultReportNumber(),
                repair.parts().status(),
                repair.reworkCount(),
                repair.registeredAt(),
                repair.dueAt(),
                repair.completedAt());
    }
}
