package io.aftercare.repair.bench;

import io.aftercare.repair.acceptance.Handover;
import io.aftercare.repair.acceptance.Signer;
import io.aftercare.repair.acceptance.WaiverReason;
import io.aftercare.repair.faultreport.Diagnosis;
import io.aftercare.repair.faultreport.Receipt;
import io.aftercare.repair.job.RepairMode;
import io.aftercare.repair.job.ServicePolicy;
import io.aftercare.repair.plan.RepairPlan;
import io.aftercare.repair.sparepart.PartQuantity;
import io.aftercare.repair.sparepart.PartsStatus;
import io.aftercare.repair.words.FreeTexts.Opened;
import io.aftercare.repair.worklog.RepairStep;
import io.aftercare.repair.worklog.StepTaken;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A repair as callers see it, with everything that was written about it. */
record RepairView(
        UUID id,
        RepairStatus status,
        Set<RepairStatus> next,
        RepairMode mode,
        @Nullable UUID visitId,
        String outletCode,
        @Nullable String technicianLogin,
        UUID serviceRequestId,
        String partner,
        String channel,
        String productCode,
        String skill,
        String priority,
        UUID customerId,
        UUID assetId,
        boolean inWarranty,
        ServicePolicy policy,
        String faultCategory,
        Instant reportedAt,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        @Nullable ReceiptView receipt,
        @Nullable DiagnosisView diagnosis,
        List<PlanView> plans,
        PartsStatus partsStatus,
        List<PartView> parts,
        int reworkCount,
        int labourMinutes,
        List<PartQuantity> partsUsed,
        @Nullable Signer signedBy,
        @Nullable WaiverView signatureWaiver,
        @Nullable AbandonReason abandonReason,
        List<StepView> history) {
    /** The fault report of a product that was handed in. */
    record ReceiptView(String faultReportNumber, String receivedBy, String condition, List<String> accessories) {
        static @Nullable ReceiptView of(@Nullable Receipt receipt, Opened texts) {
            return receipt == null
                    ? null
                    : new ReceiptView(
                            receipt.faultReportNumber(),
                            receipt.receivedBy(),
                            texts.text("receipt.condition", receipt.condition()),
                            texts.lines("receipt.accessories", receipt.accessories()));
        }
    }

    /** What was found. */
    record DiagnosisView(String findings, String faultCode, String workContent, int estimatedMinutes) {
        static @Nullable DiagnosisView of(@Nullable Diagnosis diagnosis, Opened texts) {
            return diagnosis == null
                    ? null
                    : new DiagnosisView(
                            texts.text("diagnosis.findings", diagnosis.findings()),
                            diagnosis.faultCode(),
                            texts.text("diagnosis.workContent", diagnosis.workContent()),
                            diagnosis.estimatedMinutes());
        }
    }

    /** One version of the plan. */
    record PlanView(
            int planVersion,
            String author,
            Instant submittedAt,
            List<String> steps,
            List<PartQuantity> parts,
            int labourMinutes,
            RepairPlan.Decision decision,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {
        static PlanView of(RepairPlan plan, Opened texts) {
            return new PlanView(
                    plan.planVersion(),
                    plan.author(),
                    plan.submittedAt(),
                    texts.lines("plan.steps", plan.steps()),
                    plan.parts(),
                    plan.labourMinutes(),
                    plan.decision(),
                    plan.decidedBy(),
                    plan.decidedAt(),
                    texts.textIfAny("plan.reason", plan.reason()));
        }
    }

    /** A part that was reserved for the repair. */
    record PartView(String partNumber, int quantity, long unitPriceCents, String currency, int returned, int used) {}

    /** Why nobody signed, what shows it, and who answers for it. */
    record WaiverView(WaiverReason reason, String evidence, String waivedBy) {
        static @Nullable WaiverView of(@Nullable Handover handover, Opened texts) {
            return handover == null || !handover.isUnsigned()
                    ? null
                    : new WaiverView(
                            Objects.requireNonNull(handover.waiverReason()),
                            texts.text("waiver.evidence", Objects.requireNonNull(handover.waiverEvidence())),
                            Objects.requireNonNull(handover.waivedBy()));
        }
    }

    /** One line of the work log. */
    record StepView(
            RepairStep step,
            Instant at,
            @Nullable String login,
            @Nullable Boolean passed,
            @Nullable String note) {}

    static RepairView of(Repair repair, Opened texts) {
        var job = repair.job();
        var faultReport = repair.faultReport();
        var handover = repair.handover();
        return new RepairView(
                repair.aggregateId(),
                repair.status(),
                repair.next(),
                repair.mode(),
                repair.visitId(),
                repair.outletCode(),
                repair.technicianLogin(),
                job.serviceRequestId(),
                job.partner(),
                job.channel(),
                job.productCode(),
                job.skill(),
                job.priority(),
                job.customerId(),
                job.assetId(),
                job.inWarranty(),
                job.policy(),
                job.faultCategory(),
                job.reportedAt(),
                repair.registeredAt(),
                faultReport.dueAt(),
                repair.completedAt(),
                ReceiptView.of(faultReport.receipt(), texts),
                DiagnosisView.of(faultReport.diagnosis(), texts),
                repair.plans().versions().stream()
                        .map(plan -> PlanView.of(plan, texts))
                        .toList(),
                repair.parts().status(),
                parts(repair),
                repair.log().reworkCount(),
                repair.log().labourMinutes(),
                PartQuantity.listOf(repair.parts().used()),
                handover == null ? null : handover.signedBy(),
                WaiverView.of(handover, texts),
                repair.abandonReason(),
                repair.log().lines().stream().map(line -> step(line, texts)).toList());
    }

    private static List<PartView> parts(Repair repair) {
        return repair.parts().lines().entrySet().stream()
                .map(line -> new PartView(
                        line.getKey().partNumber(),
                        line.getValue().quantity(),
                        line.getValue().unitPriceCents(),
                        line.getValue().currency(),
                        line.getValue().returned(),
                        line.getValue().used()))
                .toList();
    }

    private static StepView step(StepTaken line, Opened texts) {
        return new StepView(
                line.step(), line.at(), line.login(), line.passed(), texts.textIfAny("step.note", line.note()));
    }
}
