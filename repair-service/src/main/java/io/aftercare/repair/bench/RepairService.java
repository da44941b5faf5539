package io.aftercare.repair.bench;

import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Roles;
import io.aftercare.repair.desk.By;
import io.aftercare.repair.desk.Desk;
import io.aftercare.repair.desk.OtherOutlet;
import io.aftercare.repair.desk.Versioned;
import io.aftercare.repair.faultreport.Diagnosis;
import io.aftercare.repair.faultreport.Receipt;
import io.aftercare.repair.plan.RepairPlan;
import io.aftercare.repair.settlement.CompletedWork;
import io.aftercare.repair.settlement.SettlementService;
import io.aftercare.repair.words.FreeText;
import io.aftercare.repair.words.FreeTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The use cases of repairs that people ask for. */
@ApplicationScoped
@Transactional
class RepairService {
    private final Repairs repairs;
    private final FreeTexts texts;
    private final SettlementService settlements;
    private final Outbox outbox;
    private final Desk desk;

    RepairService(Repairs repairs, FreeTexts texts, SettlementService settlements, Outbox outbox, Desk desk) {
        this.repairs = repairs;
        this.texts = texts;
        this.settlements = settlements;
        this.outbox = outbox;
        this.desk = desk;
    }

    Versioned<RepairView> get(UUID id) {
        var repair = repairs.visible(id, desk.scope());
        texts.noteRead(repair.job().customerId(), Set.of("repair.texts"));
        return viewOf(repair);
    }

    Page<RepairSummary> list(Repairs.Filter filter, @Nullable Cursor after, int limit) {
        return repairs.newestFirst(filter, desk.scope(), after, limit).map(RepairSummary::of);
    }

    Versioned<RepairView> receive(UUID id, @Nullable IfMatch ifMatch, Steps.ReceiveProduct command) {
        return change(id, ifMatch, command.at(), (repair, by) -> {
            var customer = repair.job().customerId();
            var accessories = command.accessoriesOrNone();
            repair.receive(
                    new Receipt(
                            repairs.nextFaultReportNumber(by.at()),
                            String.valueOf(by.login()),
                            texts.seal(customer, "receipt.condition", command.condition()),
                            accessories.isEmpty()
                                    ? null
                                    : texts.sealLines(customer, "receipt.accessories", accessories)),
                    by);
        });
    }

    Versioned<RepairView> diagnose(UUID id, @Nullable IfMatch ifMatch, Steps.RecordDiagnosis command) {
        return change(id, ifMatch, command.at(), (repair, by) -> {
            var customer = repair.job().customerId();
            repair.diagnose(
                    new Diagnosis(
                            texts.seal(customer, "diagnosis.findings", command.findings()),
                            command.faultCode(),
                            texts.seal(customer, "diagnosis.workContent", command.workContent()),
                            command.estimatedMinutes()),
                    by);
            takenOnByTechnician(repair, by);
        });
    }

    Versioned<RepairView> plan(UUID id, @Nullable IfMatch ifMatch, Steps.SubmitPlan command) {
        return change(id, ifMatch, command.at(), (repair, by) -> {
            repair.plan(
                    new RepairPlan.Draft(
                            texts.sealLines(repair.job().customerId(), "plan.steps", command.steps()),
                            command.partsOrNone(),
                            command.labourMinutes()),
                    by);
            takenOnByTechnician(repair, by);
        });
    }

    Versioned<RepairView> revise(UUID id, @Nullable IfMatch ifMatch, Steps.RevisePlan command) {
        return change(id, ifMatch, command.at(), (repair, by) -> {
            var customer = repair.job().customerId();
            repair.revise(
                    new RepairPlan.Draft(
                            texts.sealLines(customer, "plan.steps", command.steps()),
                            command.partsOrNone(),
                            command.labourMinutes()),
                    hasSteps(repair, command.steps()),
                    texts.seal(customer, "step.note", command.reason()),
                    by);
            takenOnByTechnician(repair, by);
        });
    }

    private boolean hasSteps(Repair repair, List<String> steps) {
        return repair.plans()
                .newest()
                .map(plan -> texts.of(repair.job().customerId()).lines("plan.steps", plan.steps()))
                .filter(steps::equals)
                .isPresent();
    }

    Versioned<RepairView> approve(UUID id, @Nullable IfMatch ifMatch, Steps.ApprovePlan command) {
        return change(
                id,
                ifMatch,
                command.at(),
                (repair, by) -> repair.approve(by, desk.scope().outlet()));
    }

    Versioned<RepairView> reject(UUID id, @Nullable IfMatch ifMatch, Steps.RejectPlan command) {
        return change(
                id,
                ifMatch,
                command.at(),
                (repair, by) -> repair.reject(
                        texts.seal(repair.job().customerId(), "plan.reason", command.reason()),
                        by,
                        desk.scope().outlet()));
    }

    Versioned<RepairView> start(UUID id, @Nullable IfMatch ifMatch, Steps.StartWork command) {
        return change(id, ifMatch, command.at(), Repair::start);
    }

    Versioned<RepairView> finish(UUID id, @Nullable IfMatch ifMatch, Steps.FinishWork command) {
        return change(
                id,
                ifMatch,
                command.at(),
                (repair, by) -> repair.finish(
                        command.partsUsedOrNone(), command.labourMinutes(), note(repair, command.workDone()), by));
    }

    Versioned<RepairView> test(UUID id, @Nullable IfMatch ifMatch, Steps.RecordTest command) {
        return change(
                id,
                ifMatch,
                command.at(),
                (repair, by) -> repair.test(command.passed(), note(repair, command.notes()), by));
    }

    Versioned<RepairView> inspect(UUID id, @Nullable IfMatch ifMatch, Steps.RecordInspection command) {
        return change(
                id,
                ifMatch,
                command.at(),
                (repair, by) -> repair.inspect(command.passed(), note(repair, command.notes()), by));
    }

    Versioned<RepairView> sign(UUID id, @Nullable IfMatch ifMatch, Steps.RecordSignature command) {
        return change(
                id, ifMatch, command.at(), (repair, by) -> repair.sign(command.signedBy(), command.satisfied(), by));
    }

    /** A manager for any outlet, the head of an outlet for the own one. */
    Versioned<RepairView> waiveSignature(UUID id, @Nullable IfMatch ifMatch, Steps.WaiveSignature command) {
        return change(id, ifMatch, command.at(), (repair, by) -> {
            if (!desk.hasRole(Roles.MANAGER)) {
                OtherOutlet.refuse(id, repair.outletCode(), desk.scope().outlet());
            }
            var evidence = texts.seal(repair.job().customerId(), "waiver.evidence", command.evidence());
            repair.waiveSignature(command.reason(), evidence, by);
        });
    }

    Versioned<RepairView> abandon(UUID id, @Nullable IfMatch ifMatch, Steps.AbandonRepair command) {
        return change(
                id,
                ifMatch,
                command.at(),
                (repair, by) -> repair.abandon(command.reason(), note(repair, command.note()), by));
    }

    private @Nullable FreeText note(Repair repair, @Nullable String text) {
        return texts.sealIfAny(repair.job().customerId(), "step.note", text);
    }

    private void takenOnByTechnician(Repair repair, By by) {
        if (desk.hasRole(Roles.TECHNICIAN)) {
            repair.takeOn(String.valueOf(by.login()));
        }
    }

    /** One step: the repair is locked first, so that of many callers with the same version one wins and all others see 412. */
    private Versioned<RepairView> change(
            UUID id, @Nullable IfMatch ifMatch, @Nullable Instant at, BiConsumer<Repair, By> step) {
        var repair = repairs.visibleForChange(id, desk.scope());
        IfMatch.check(ifMatch, repair);
        step.accept(repair, desk.by(at, repair.lastStepAt()));
        outbox.publish(repair);
        repairs.flush();
        if (repair.status() == RepairStatus.COMPLETED) {
            settlements.draft(completedWork(repair));
        }
        return viewOf(repair);
    }

    private static CompletedWork completedWork(Repair repair) {
        return new CompletedWork(
                repair.aggregateId(),
                repair.job(),
                repair.outletCode(),
                String.valueOf(repair.technicianLogin()),
                repair.log().labourMinutes(),
                repair.parts().lines().entrySet().stream()
                        .filter(line -> line.getValue().used() > 0)
                        .map(line -> new CompletedWork.UsedPart(
                                line.getKey().partNumber(),
                                line.getValue().used(),
                                line.getValue().unitPriceCents(),
                                line.getValue().currency()))
                        .toList(),
                Objects.requireNonNull(repair.completedAt()));
    }

    private Versioned<RepairView> viewOf(Repair repair) {
        return new Versioned<>(RepairView.of(repair, texts.of(repair.job().customerId())), IfMatch.etagOf(repair));
    }
}
