package io.aftercare.repair.bench;

import io.aftercare.repair.job.RepairMode;
import io.aftercare.repair.job.ServicePolicy;
import io.aftercare.repair.sparepart.PartsStatus;
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
        String channel,
        UUID customerId,
        UUID assetId,
        String productCode,
        String skill,
        String priority,
        boolean inWarranty,
        ServicePolicy policy,
        String faultCategory,
        @Nullable String faultCode,
        @Nullable String faultReportNumber,
        PartsStatus partsStatus,
        int reworkCount,
        int labourMinutes,
        Instant reportedAt,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        @Nullable AbandonReason abandonReason) {
    static RepairSummary of(Repair repair) {
        return new RepairSummary(
                repair.aggregateId(),
                repair.status(),
                repair.mode(),
                repair.job().serviceRequestId(),
                repair.visitId(),
                repair.outletCode(),
                repair.technicianLogin(),
                repair.job().partner(),
                repair.job().channel(),
                repair.job().customerId(),
                repair.job().assetId(),
                repair.job().productCode(),
                repair.job().skill(),
                repair.job().priority(),
                repair.job().inWarranty(),
                repair.job().policy(),
                repair.job().faultCategory(),
                repair.faultReport().faultCode(),
                repair.faultReport().faultReportNumber(),
                repair.parts().status(),
                repair.log().reworkCount(),
                repair.log().labourMinutes(),
                repair.job().reportedAt(),
                repair.registeredAt(),
                repair.faultReport().dueAt(),
                repair.completedAt(),
                repair.abandonReason());
    }
}
