package io.aftercare.repair.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aftercare.kit.events.DomainEvent;
import io.aftercare.repair.faultreport.Diagnosis;
import io.aftercare.repair.job.JobFacts;
import io.aftercare.repair.job.RepairMode;
import io.aftercare.repair.sparepart.PartQuantity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a repair: the catalogue of what this service tells the others about repairs. */
sealed interface RepairEvent extends DomainEvent {
    UUID repairId();

    record RepairExpected(
            UUID repairId,
            Instant at,
            String outletCode,
            RepairMode mode,
            @JsonUnwrapped JobFacts job) implements RepairEvent {}

    record RepairOpened(
            UUID repairId,
            Instant at,
            @Nullable UUID visitId,
            String outletCode,
            @Nullable String technicianLogin,
            RepairMode mode,
            @JsonUnwrapped JobFacts job)
            implements RepairEvent {
        static RepairOpened of(Repair repair, Instant at) {
            return new RepairOpened(
                    repair.aggregateId(),
                    at,
                    repair.visitId(),
                    repair.outletCode(),
                    repair.technicianLogin(),
                    repair.mode(),
                    repair.job());
        }
    }

    record RepairDiagnosed(
            UUID repairId, UUID serviceRequestId, Instant at, String partner, String faultCode, int estimatedMinutes)
            implements RepairEvent {
        static RepairDiagnosed of(Repair repair, Diagnosis found, Instant at) {
            return new RepairDiagnosed(
                    repair.aggregateId(),
                    repair.job().serviceRequestId(),
                    at,
                    repair.job().partner(),
                    found.faultCode(),
                    found.estimatedMinutes());
        }
    }

    record RepairPlanSubmitted(
            UUID repairId, UUID serviceRequestId, Instant at, String partner, int planVersion, List<PartQuantity> parts)
            implements RepairEvent {
        static RepairPlanSubmitted of(Repair repair, Instant at) {
            var plan = repair.plans().latest();
            return new RepairPlanSubmitted(
                    repair.aggregateId(),
                    repair.job().serviceRequestId(),
                    at,
                    repair.job().partner(),
                    plan.planVersion(),
                    plan.parts());
        }
    }

    record RepairPlanRevised(
            UUID repairId, UUID serviceRequestId, Instant at, String partner, int planVersion, List<PartQuantity> parts)
            implements RepairEvent {
        static RepairPlanRevised of(Repair repair, Instant at) {
            var plan = repair.plans().latest();
            return new RepairPlanRevised(
                    repair.aggregateId(),
                    repair.job().serviceRequestId(),
                    at,
                    repair.job().partner(),
                    plan.planVersion(),
                    plan.parts());
        }
    }

    record RepairPlanApproved(
            UUID repairId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            String outletCode,
            int planVersion,
            boolean automatic,
            List<PartQuantity> parts)
            implements RepairEvent {
        static RepairPlanApproved of(Repair repair, Instant at, boolean automatic) {
            var plan = repair.plans().latest();
            return new RepairPlanApproved(
                    repair.aggregateId(),
                    repair.job().serviceRequestId(),
                    at,
                    repair.job().partner(),
                    repair.outletCode(),
                    plan.planVersion(),
                    automatic,
                    plan.parts());
        }
    }

    record RepairPlanRejected(UUID repairId, UUID serviceRequestId, Instant at, String partner, int planVersion)
            implements RepairEvent {
        static RepairPlanRejected of(Repair repair, Instant at) {
            var plan = repair.plans().latest();
            return new RepairPlanRejected(
                    repair.aggregateId(),
                    repair.job().serviceRequestId(),
                    at,
                    repair.job().partner(),
                    plan.planVersion());
        }
    }

    record RepairStarted(UUID repairId, UUID serviceRequestId, Instant at, String partner) implements RepairEvent {}

    record RepairWorkFinished(
            UUID repairId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            List<PartQuantity> partsUsed,
            int labourMinutes)
            implements RepairEvent {}

    record RepairTested(UUID repairId, UUID serviceRequestId, Instant at, String partner, boolean passed)
            implements RepairEvent {}

    record RepairInspected(UUID repairId, UUID serviceRequestId, Instant at, String partner, boolean passed)
            implements RepairEvent {}

    record RepairSignatureRefused(UUID repairId, UUID serviceRequestId, Instant at, String partner)
            implements RepairEvent {}

    record RepairCompleted(
            UUID repairId,
            Instant at,
            @Nullable UUID visitId,
            String outletCode,
            String technicianLogin,
            RepairMode mode,
            String faultCode,
            int reworkCount,
            int labourMinutes,
            List<PartQuantity> partsUsed,
            @Nullable Boolean unsigned,
            @JsonUnwrapped JobFacts job)
            implements RepairEvent {
        static RepairCompleted of(Repair repair, Instant at) {
            var handover = repair.handover();
            return new RepairCompleted(
                    repair.aggregateId(),
                    at,
                    repair.visitId(),
                    repair.outletCode(),
                    String.valueOf(repair.technicianLogin()),
                    repair.mode(),
                    Objects.requireNonNull(repair.faultReport().faultCode()),
                    repair.log().reworkCount(),
                    repair.log().labourMinutes(),
                    PartQuantity.listOf(repair.parts().used()),
                    handover != null && handover.isUnsigned() ? true : null,
                    repair.job());
        }
    }

    record RepairAbandoned(UUID repairId, UUID serviceRequestId, Instant at, String partner, AbandonReason reason)
            implements RepairEvent {}

    @Override
    default String type() {
        return switch (this) {
            case RepairExpected _ -> "repair.expected.v1";
            case RepairOpened _ -> "repair.opened.v1";
            case RepairDiagnosed _ -> "repair.diagnosed.v1";
            case RepairPlanSubmitted _ -> "repair.plan_submitted.v1";
            case RepairPlanRevised _ -> "repair.plan_revised.v1";
            case RepairPlanApproved _ -> "repair.plan_approved.v1";
            case RepairPlanRejected _ -> "repair.plan_rejected.v1";
            case RepairStarted _ -> "repair.started.v1";
            case RepairWorkFinished _ -> "repair.work_finished.v1";
            case RepairTested _ -> "repair.tested.v1";
            case RepairInspected _ -> "repair.inspected.v1";
            case RepairSignatureRefused _ -> "repair.signature_refused.v1";
            case RepairCompleted _ -> "repair.completed.v1";
            case RepairAbandoned _ -> "repair.abandoned.v1";
        };
    }
}
