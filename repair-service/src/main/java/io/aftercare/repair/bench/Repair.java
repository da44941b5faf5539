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
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.ids.Ids;
import io.aftercare.repair.acceptance.Handover;
import io.aftercare.repair.acceptance.OwnWork;
import io.aftercare.repair.acceptance.Signer;
import io.aftercare.repair.acceptance.WaiverReason;
import io.aftercare.repair.bench.RepairEvent.RepairAbandoned;
import io.aftercare.repair.bench.RepairEvent.RepairCompleted;
import io.aftercare.repair.bench.RepairEvent.RepairDiagnosed;
import io.aftercare.repair.bench.RepairEvent.RepairExpected;
import io.aftercare.repair.bench.RepairEvent.RepairInspected;
import io.aftercare.repair.bench.RepairEvent.RepairOpened;
import io.aftercare.repair.bench.RepairEvent.RepairPlanApproved;
import io.aftercare.repair.bench.RepairEvent.RepairPlanRejected;
import io.aftercare.repair.bench.RepairEvent.RepairPlanRevised;
import io.aftercare.repair.bench.RepairEvent.RepairPlanSubmitted;
import io.aftercare.repair.bench.RepairEvent.RepairSignatureRefused;
import io.aftercare.repair.bench.RepairEvent.RepairStarted;
import io.aftercare.repair.bench.RepairEvent.RepairTested;
import io.aftercare.repair.bench.RepairEvent.RepairWorkFinished;
import io.aftercare.repair.desk.By;
import io.aftercare.repair.desk.OtherOutlet;
import io.aftercare.repair.faultreport.Diagnosis;
import io.aftercare.repair.faultreport.FaultReport;
import io.aftercare.repair.faultreport.Receipt;
import io.aftercare.repair.job.JobFacts;
import io.aftercare.repair.job.RepairMode;
import io.aftercare.repair.job.ServicePolicy.Acceptance;
import io.aftercare.repair.job.ServicePolicy.PlanApproval;
import io.aftercare.repair.plan.RepairPlan;
import io.aftercare.repair.plan.RepairPlans;
import io.aftercare.repair.sparepart.PartQuantity;
import io.aftercare.repair.sparepart.SpareParts;
import io.aftercare.repair.words.FreeText;
import io.aftercare.repair.worklog.RepairStep;
import io.aftercare.repair.worklog.WorkLog;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
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
    private @Nullable FaultReport faultReport;

    @Embedded
    private RepairPlans plans = new RepairPlans();

    @Embedded
    private SpareParts parts = new SpareParts();

    @Embedded
    private WorkLog log = new WorkLog();

    @Embedded
    private @Nullable Handover handover;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "abandon_reason")
    @Enumerated(EnumType.STRING)
    private @Nullable AbandonReason abandonReason;

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
        repair.log.add(RepairStep.EXPECTATION, new By(null, at));
        return repair;
    }

    /** The technician has arrived where the product stands. */
    static Repair onSite(UUID visitId, String outletCode, String technicianLogin, JobFacts job, Instant at) {
        var repair = new Repair(OPENED, RepairMode.ON_SITE, outletCode, job, at);
        repair.visitId = visitId;
        repair.technicianLogin = technicianLogin;
        repair.raise(RepairOpened.of(repair, at));
        repair.log.add(RepairStep.OPENING, new By(technicianLogin, at));
        return repair;
    }

    void receive(Receipt handedIn, By by) {
        go(Set.of(EXPECTED), OPENED, RepairOpened.of(this, by.at()));
        faultReport = faultReport().with(handedIn);
        log.add(RepairStep.RECEIPT, by);
    }

    void diagnose(Diagnosis found, By by) {
        go(Set.of(OPENED), DIAGNOSED, RepairDiagnosed.of(this, found, by.at()));
        faultReport = faultReport().with(found, by.at());
        log.add(RepairStep.DIAGNOSIS, by);
    }

    /** Submits a plan; where the policy asks for nobody's approval it is approved at once (T37). */
    void plan(RepairPlan.Draft draft, By by) {
        mayGo(Set.of(DIAGNOSED), PLANNED);
        plans.submit(draft, by);
        go(Set.of(DIAGNOSED), PLANNED, RepairPlanSubmitted.of(this, by.at()));
        log.add(RepairStep.PLAN, by);
        approveIfNobodyMust(by.at());
    }

    /**
     * T43: the work turns out to be other work than was approved, so the next version of the plan goes through the same
     * gates. Also before work starts, because a plan whose parts cannot be had would leave nothing but giving up.
     */
    void revise(RepairPlan.Draft draft, boolean sameSteps, FreeText reason, By by) {
        mayGo(Set.of(APPROVED, STARTED), PLANNED);
        plans.refuseSame(id, draft, sameSteps);
        plans.submit(draft, by);
        go(Set.of(APPROVED, STARTED), PLANNED, RepairPlanRevised.of(this, by.at()));
        log.add(RepairStep.REVISION, by, reason);
        approveIfNobodyMust(by.at());
    }

    private void approveIfNobodyMust(Instant at) {
        if (job.policy().planApproval() == PlanApproval.NONE) {
            approved(new By(null, at), true);
        }
    }

    /** S0-3.2d: the head of the same outlet decides, never the author. */
    void approve(By by, @Nullable String outletOfHead) {
        mayDecide(APPROVED, by, outletOfHead);
        approved(by, false);
        log.add(RepairStep.APPROVAL, by);
    }

    private void approved(By by, boolean automatic) {
        go(Set.of(PLANNED), APPROVED, RepairPlanApproved.of(this, by.at(), automatic));
        plans.approve(by);
        parts.planned(plans.plannedParts());
    }

    void reject(FreeText reason, By by, @Nullable String outletOfHead) {
        mayDecide(DIAGNOSED, by, outletOfHead);
        go(Set.of(PLANNED), DIAGNOSED, RepairPlanRejected.of(this, by.at()));
        plans.reject(by, reason);
        log.add(RepairStep.REJECTION, by);
    }

    private void mayDecide(RepairStatus to, By by, @Nullable String outletOfHead) {
        mayGo(Set.of(PLANNED), to);
        OtherOutlet.refuse(id, outletCode, outletOfHead);
        plans.refuseAuthor(id, by);
    }

    /** T40: the plan is approved and its parts are in hand. Whoever starts has taken the repair on. */
    void start(By by) {
        mayGo(Set.of(APPROVED), STARTED);
        parts.refuseStartWithout(id);
        go(Set.of(APPROVED), STARTED, new RepairStarted(id, requestId(), by.at(), job.partner()));
        takeOn(String.valueOf(by.login()));
        log.add(RepairStep.START, by);
    }

    /** Parts and labour add up over the rounds of work of a repair that had to be reworked. */
    void finish(List<PartQuantity> used, int minutes, FreeText workDone, By by) {
        mayGo(Set.of(STARTED), FINISHED);
        var sum = PartQuantity.sumOf(used);
        parts.refuseUseOfOthers(id, sum);
        var list = PartQuantity.listOf(sum);
        go(Set.of(STARTED), FINISHED, new RepairWorkFinished(id, requestId(), by.at(), job.partner(), list, minutes));
        parts.use(sum);
        log.addLabour(minutes);
        log.add(RepairStep.FINISH, by, workDone);
    }

    void test(boolean passed, @Nullable FreeText notes, By by) {
        go(
                Set.of(FINISHED),
                passed ? TESTED : STARTED,
                new RepairTested(id, requestId(), by.at(), job.partner(), passed));
        log.add(RepairStep.TEST, by, passed, notes);
    }

    /** S0-3.2e: accepted by somebody who did none of the work; failed work goes back. */
    void inspect(boolean passed, @Nullable FreeText notes, By by) {
        mayGo(Set.of(TESTED), INSPECTED);
        if (log.isWorkOf(by.login())) {
            throw new OwnWork(id);
        }
        go(
                Set.of(TESTED),
                passed ? INSPECTED : STARTED,
                new RepairInspected(id, requestId(), by.at(), job.partner(), passed));
        log.add(RepairStep.INSPECTION, by, passed, notes);
        if (!passed) {
            log.addRework();
        } else if (job.policy().acceptance() == Acceptance.INSPECTION) {
            complete(by.at());
        }
    }

    /** S1-3.3f: the customer signs, or says that the fault is still there and sends the repair back to work. */
    void sign(Signer signer, boolean satisfied, By by) {
        mayGo(RepairStatus.signedIn(job.policy().acceptance()), COMPLETED);
        log.add(RepairStep.SIGNATURE, by, satisfied, null);
        if (satisfied) {
            handover = Handover.signed(signer);
            complete(by.at());
        } else {
            go(Set.of(TESTED, INSPECTED), STARTED, new RepairSignatureRefused(id, requestId(), by.at(), job.partner()));
            log.addRework();
        }
    }

    /** T52: nobody can sign; somebody who answers for it says why, and the customer is called back. */
    void waiveSignature(WaiverReason reason, FreeText evidence, By by) {
        mayGo(RepairStatus.signedIn(job.policy().acceptance()), COMPLETED);
        log.add(RepairStep.WAIVER, by);
        handover = Handover.unsigned(reason, evidence, String.valueOf(by.login()));
        complete(by.at());
    }

    private void complete(Instant at) {
        go(Set.of(TESTED, INSPECTED), COMPLETED, RepairCompleted.of(this, at));
        completedAt = at;
    }

    void abandon(AbandonReason reason, @Nullable FreeText note, By by) {
        go(Set.of(status), ABANDONED, new RepairAbandoned(id, requestId(), by.at(), job.partner(), reason));
        abandonReason = reason;
        log.add(RepairStep.ABANDONMENT, by, note);
    }

    /** The request was withdrawn: nothing happens once work has started, or when the repair has ended. */
    void requestCancelled(Instant at) {
        if (!status.isTerminal() && !log.isWorkUnderWay()) {
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
        return status.next(job.policy().acceptance());
    }

    private void mayGo(Set<RepairStatus> from, RepairStatus to) {
        if (!from.contains(status) || !next().contains(to)) {
            throw new IllegalTransition("Repair", id, status, to, next());
        }
    }

    private void go(Set<RepairStatus> from, RepairStatus to, RepairEvent event) {
        mayGo(from, to);
        status = to;
        lastStepAt = event.at();
        raise(event);
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

    FaultReport faultReport() {
        return faultReport == null ? FaultReport.EMPTY : faultReport;
    }

    RepairPlans plans() {
        return plans;
    }

    SpareParts parts() {
        return parts;
    }

    WorkLog log() {
        return log;
    }

    @Nullable Handover handover() {
        return handover;
    }

    @Nullable Instant completedAt() {
        return completedAt;
    }

    @Nullable AbandonReason abandonReason() {
        return abandonReason;
    }
}
