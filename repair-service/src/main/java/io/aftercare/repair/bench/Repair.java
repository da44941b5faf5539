package io.aftercare.repair.bench;

import static io.aftercare.repair.bench.RepairStatus.ABANDONED;
import static io.aftercare.repair.bench.RepairStatus.APPROVED;
import static io.aftercare.repair.bench.RepairStatus.COMPLETED;
import static io.aftercare.repair.bench.RepairStatus.DIAGNOSED;
import static io.aftercare.repair.bench.RepairStatus.EXPECTED;
import static io.aftercare.repair.bench.RepairStatus.FINISHED;
import static io.aftercare.repair.bench.RepairStatus.INSPECTED;
import static io.aftercare.repair.bench.RepairStatus.OPENED;
import static io.aftercare.repair.bench.RepairStatus.PLANNED;
import static io.aftercare.repair.bench.RepairStatus.STARTED;
import static io.aftercare.repair.bench.RepairStatus.TESTED;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.ids.Ids;
import io.aftercare.repair.bench.RepairEvent.RepairAbandoned;
import io.aftercare.repair.bench.RepairEvent.RepairCompleted;
import io.aftercare.repair.bench.RepairEvent.RepairDiagnosed;
import io.aftercare.repair.bench.RepairEvent.RepairExpected;
import io.aftercare.repair.bench.RepairEvent.RepairInspected;
import io.aftercare.repair.bench.RepairEvent.RepairOpened;
import io.aftercare.repair.bench.RepairEvent.RepairPlanApproved;
import io.aftercare.repair.bench.RepairEvent.RepairPlanRejected;
import io.aftercare.repair.bench.RepairEvent.RepairPlanSubmitted;
import io.aftercare.repair.bench.RepairEvent.RepairSignatureRefused;
import io.aftercare.repair.bench.RepairEvent.RepairStarted;
import io.aftercare.repair.bench.RepairEvent.RepairTested;
import io.aftercare.repair.bench.RepairEvent.RepairWorkFinished;
import io.aftercare.repair.desk.By;
import io.aftercare.repair.job.JobFacts;
import io.aftercare.repair.job.ServicePolicy.Acceptance;
import io.aftercare.repair.job.ServicePolicy.PlanApproval;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A repair, on site or at the bench, from the arrival of the product or the technician to its acceptance. */
@Entity
@Table(name = "repair")
class Repair extends Aggregate {
    @Id
    private UUID id;

    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private RepairStatus status;

    @Column(name = "mode")
    @Enumerated(EnumType.STRING)
    private RepairMode mode;

    @Column(name = "visit_id")
    private @Nullable UUID visitId;

    @Column(name = "outlet_code")
    private String outletCode;

    @Column(name = "technician_login")
    private @Nullable String technicianLogin;

    @Embedded
    private JobFacts job;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "last_step_at")
    private Instant lastStepAt;

    @Embedded
    private @Nullable Receipt receipt;

    @Embedded
    private @Nullable Diagnosis diagnosis;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "repair_id", nullable = false, updatable = false)
    @OrderBy("planVersion")
    private List<RepairPlan> plans = new ArrayList<>();

    @Embedded
    private SpareParts parts = new SpareParts();

    @Column(name = "rework_count")
    private int reworkCount;

    @Column(name = "labour_minutes")
    private int labourMinutes;

    @Column(name = "signed_by")
    @Enumerated(EnumType.STRING)
    private @Nullable Signer signedBy;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "abandon_reason")
    @Enumerated(EnumType.STRING)
    private @Nullable AbandonReason abandonReason;

    @ElementCollection
    @CollectionTable(name = "repair_step", joinColumns = @JoinColumn(name = "repair_id"))
    @OrderColumn(name = "position")
    private List<StepTaken> history = new ArrayList<>();

    /** For Hibernate. */
    Repair() {}

    private Repair(RepairStatus status, RepairMode mode, String outletCode, JobFacts job, Instant at) {
        this.id = Ids.next();
        this.status = status;
        this.mode = mode;
        this.outletCode = outletCode;
        this.job = job;
        this.registeredAt = at;
        this.lastStepAt = at;
    }

    /** The customer will bring the product to the outlet. */
    static Repair expected(String outletCode, JobFacts job, Instant at) {
        var repair = new Repair(EXPECTED, RepairMode.BRING_IN, outletCode, job, at);
        repair.raise(new RepairExpected(repair.id, at, outletCode, repair.mode, job));
        repair.took(RepairStep.EXPECTATION, new By(null, at));
        return repair;
    }

    /** The technician has arrived where the product stands. */
    static Repair onSite(UUID visitId, String outletCode, String technicianLogin, JobFacts job, Instant at) {
        var repair = new Repair(OPENED, RepairMode.ON_SITE, outletCode, job, at);
        repair.visitId = visitId;
        repair.technicianLogin = technicianLogin;
        repair.raise(new RepairOpened(repair.id, at, visitId, outletCode, technicianLogin, repair.mode, job));
        repair.took(RepairStep.OPENING, new By(technicianLogin, at));
        return repair;
    }

    void receive(Receipt handedIn, By by) {
        go(Set.of(EXPECTED), OPENED, new RepairOpened(id, by.at(), visitId, outletCode, technicianLogin, mode, job));
        receipt = handedIn;
        took(RepairStep.RECEIPT, by);
    }

    void diagnose(Diagnosis found, By by) {
        go(
                Set.of(OPENED),
                DIAGNOSED,
                new RepairDiagnosed(
                        id, requestId(), by.at(), job.partner(), found.faultCode(), found.estimatedMinutes()));
        diagnosis = found;
        dueAt = by.at().plusSeconds(60L * found.estimatedMinutes());
        took(RepairStep.DIAGNOSIS, by);
    }

    /** Submits a plan; where the policy asks for nobody's approval it is approved at once (T37). */
    void plan(RepairPlan.Draft draft, By by) {
        mayGo(Set.of(DIAGNOSED), PLANNED);
        var plan = new RepairPlan(plans.size() + 1, draft, String.valueOf(by.login()), by.at());
        go(
                Set.of(DIAGNOSED),
                PLANNED,
                new RepairPlanSubmitted(id, requestId(), by.at(), job.partner(), plan.planVersion(), plan.parts()));
        plans.add(plan);
        took(RepairStep.PLAN, by);
        if (job.policy().planApproval() == PlanApproval.NONE) {
            approved(new By(null, by.at()), true);
        }
    }

    /** S0-3.2d: the head of the same outlet decides, never the author. */
    void approve(By by, @Nullable String outletOfHead) {
        mayDecide(APPROVED, by, outletOfHead);
        approved(by, false);
        took(RepairStep.APPROVAL, by);
    }

    private void approved(By by, boolean automatic) {
        var plan = plans.getLast();
        go(
                Set.of(PLANNED),
                APPROVED,
                new RepairPlanApproved(
                        id,
                        requestId(),
                        by.at(),
                        job.partner(),
                        outletCode,
                        plan.planVersion(),
                        automatic,
                        plan.parts()));
        plan.approved(by);
        parts.planned(!plan.parts().isEmpty());
    }

    void reject(FreeText reason, By by, @Nullable String outletOfHead) {
        mayDecide(DIAGNOSED, by, outletOfHead);
        var plan = plans.getLast();
        go(
                Set.of(PLANNED),
                DIAGNOSED,
                new RepairPlanRejected(id, requestId(), by.at(), job.partner(), plan.planVersion()));
        plan.rejected(by, reason);
        took(RepairStep.REJECTION, by);
    }

    private void mayDecide(RepairStatus to, By by, @Nullable String outletOfHead) {
        mayGo(Set.of(PLANNED), to);
        if (!outletCode.equals(outletOfHead)) {
            throw StepRefused.otherOutlet(id);
        }
        if (plans.getLast().isBy(by.login())) {
            throw StepRefused.ownPlan(id);
        }
    }

    /** T40: the plan is approved and its parts are in hand. Whoever starts has taken the repair on. */
    void start(By by) {
        mayGo(Set.of(APPROVED), STARTED);
        if (!parts.letWorkStart()) {
            throw StepRefused.partsNotIssued(id, parts.status());
        }
        go(Set.of(APPROVED), STARTED, new RepairStarted(id, requestId(), by.at(), job.partner()));
        takeOn(String.valueOf(by.login()));
        took(RepairStep.START, by);
    }

    /** Parts and labour add up over the rounds of work of a repair that had to be reworked. */
    void finish(List<PartQuantity> used, int minutes, FreeText workDone, By by) {
        mayGo(Set.of(STARTED), FINISHED);
        var sum = PartQuantity.sumOf(used);
        sum.forEach(this::mustHave);
        go(
                Set.of(STARTED),
                FINISHED,
                new RepairWorkFinished(id, requestId(), by.at(), job.partner(), PartQuantity.listOf(sum), minutes));
        sum.forEach(parts::use);
        labourMinutes += minutes;
        history.add(new StepTaken(RepairStep.FINISH, by.at(), by.login(), null, workDone));
    }

    private void mustHave(String partNumber, int quantity) {
        if (parts.available(partNumber) < quantity) {
            throw StepRefused.partNotAvailable(id, partNumber, parts.available(partNumber));
        }
    }

    void test(boolean passed, @Nullable FreeText notes, By by) {
        go(
                Set.of(FINISHED),
                passed ? TESTED : STARTED,
                new RepairTested(id, requestId(), by.at(), job.partner(), passed));
        history.add(new StepTaken(RepairStep.TEST, by.at(), by.login(), passed, notes));
    }

    /** S0-3.2e: accepted by somebody who did none of the work; failed work goes back. */
    void inspect(boolean passed, @Nullable FreeText notes, By by) {
        mayGo(Set.of(TESTED), INSPECTED);
        if (history.stream()
                .anyMatch(line -> line.step().isWork()
                        && line.login() != null
                        && line.login().equals(by.login()))) {
            throw StepRefused.ownWork(id);
        }
        go(
                Set.of(TESTED),
                passed ? INSPECTED : STARTED,
                new RepairInspected(id, requestId(), by.at(), job.partner(), passed));
        history.add(new StepTaken(RepairStep.INSPECTION, by.at(), by.login(), passed, notes));
        if (!passed) {
            reworkCount++;
        } else if (job.policy().acceptance() == Acceptance.INSPECTION) {
            complete(by.at());
        }
    }

    /** S1-3.3f: the customer signs, or says that the fault is still there and sends the repair back to work. */
    void sign(Signer signer, boolean satisfied, By by) {
        mayGo(signedAfter(), COMPLETED);
        history.add(new StepTaken(RepairStep.SIGNATURE, by.at(), by.login(), satisfied, null));
        if (satisfied) {
            signedBy = signer;
            complete(by.at());
        } else {
            go(signedAfter(), STARTED, new RepairSignatureRefused(id, requestId(), by.at(), job.partner()));
            reworkCount++;
        }
    }

    private Set<RepairStatus> signedAfter() {
        return switch (job.policy().acceptance()) {
            case SIGNATURE -> Set.of(TESTED);
            case INSPECTION_THEN_SIGNATURE -> Set.of(INSPECTED);
            case INSPECTION -> Set.of();
        };
    }

    private void complete(Instant at) {
        go(
                Set.of(TESTED, INSPECTED),
                COMPLETED,
                new RepairCompleted(
                        id,
                        at,
                        visitId,
                        outletCode,
                        String.valueOf(technicianLogin),
                        mode,
                        Objects.requireNonNull(diagnosis).faultCode(),
                        reworkCount,
                        labourMinutes,
                        PartQuantity.listOf(parts.used()),
                        job));
        completedAt = at;
    }

    void abandon(AbandonReason reason, @Nullable FreeText note, By by) {
        go(
                EnumSet.complementOf(EnumSet.of(COMPLETED, ABANDONED)),
                ABANDONED,
                new RepairAbandoned(id, requestId(), by.at(), job.partner(), reason));
        abandonReason = reason;
        history.add(new StepTaken(RepairStep.ABANDONMENT, by.at(), by.login(), null, note));
    }

    /** The request was withdrawn: nothing happens once work has started, or when the repair has ended. */
    void requestCancelled(Instant at) {
        if (status.isBeforeStart()) {
            abandon(AbandonReason.REQUEST_CANCELLED, null, new By(null, at.isBefore(lastStepAt) ? lastStepAt : at));
        }
    }

    /** A technician who works on a repair that nobody has taken on makes it his own. */
    void takeOn(String login) {
        if (technicianLogin == null) {
            technicianLogin = login;
        }
    }

    /** The statuses that may follow, less those that the policy of this job has no gate for. */
    Set<RepairStatus> next() {
        var next = EnumSet.copyOf(status.next());
        if (status == TESTED) {
            next.remove(job.policy().acceptance() == Acceptance.SIGNATURE ? INSPECTED : COMPLETED);
        }
        return next;
    }

    private void mayGo(Set<RepairStatus> from, RepairStatus to) {
        if (!from.contains(status) || !next().contains(to)) {
            throw new IllegalRepairTransition(id, status, to, next());
        }
    }

    private void go(Set<RepairStatus> from, RepairStatus to, RepairEvent event) {
        mayGo(from, to);
        status = to;
        lastStepAt = event.at();
        raise(event);
    }

    private void took(RepairStep step, By by) {
        history.add(StepTaken.of(step, by));
    }

    private UUID requestId() {
        return job.serviceRequestId();
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    RepairStatus status() {
        return status;
    }

    RepairMode mode() {
        return mode;
    }

    @Nullable UUID visitId() {
        return visitId;
    }

    String outletCode() {
        return outletCode;
    }

    @Nullable String technicianLogin() {
        return technicianLogin;
    }

    JobFacts job() {
        return job;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }

    @Nullable Receipt receipt() {
        return receipt;
    }

    @Nullable Diagnosis diagnosis() {
        return diagnosis;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    List<RepairPlan> plans() {
        return List.copyOf(plans);
    }

    SpareParts parts() {
        return parts;
    }

    int reworkCount() {
        return reworkCount;
    }

    int labourMinutes() {
        return labourMinutes;
    }

    @Nullable Signer signedBy() {
        return signedBy;
    }

    @Nullable Instant completedAt() {
        return completedAt;
    }

    @Nullable AbandonReason abandonReason() {
        return abandonReason;
    }

    List<StepTaken> history() {
        return List.copyOf(history);
    }
}
