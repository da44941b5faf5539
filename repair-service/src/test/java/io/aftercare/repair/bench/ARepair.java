package io.aftercare.repair.bench;

import io.aftercare.repair.acceptance.Signer;
import io.aftercare.repair.acceptance.WaiverReason;
import io.aftercare.repair.desk.By;
import io.aftercare.repair.faultreport.Diagnosis;
import io.aftercare.repair.faultreport.Receipt;
import io.aftercare.repair.job.JobFacts;
import io.aftercare.repair.job.ServicePolicy;
import io.aftercare.repair.job.ServicePolicy.Acceptance;
import io.aftercare.repair.job.ServicePolicy.FeePolicy;
import io.aftercare.repair.job.ServicePolicy.PlanApproval;
import io.aftercare.repair.plan.RepairPlan;
import io.aftercare.repair.sparepart.PartQuantity;
import io.aftercare.repair.sparepart.PartsStatus;
import io.aftercare.repair.sparepart.ReservedPart;
import io.aftercare.repair.sparepart.SpareParts.Reserved;
import io.aftercare.repair.words.FreeText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Repairs for tests, which got to where they are by living. */
final class ARepair {
    static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    static final String OUTLET = "NYC-BK";
    static final String TECHNICIAN = "tech-01";
    static final String HEAD = "head-03";
    static final String INSPECTOR = "inspector-03";
    static final List<PartQuantity> FAN = List.of(new PartQuantity("FAN-120", 2));
    static final UUID RESERVATION = UUID.fromString("01939c4e-8a00-7000-8000-000000000401");

    private Instant now = START;
    private PlanApproval planApproval = PlanApproval.STATION_HEAD;
    private Acceptance acceptance = Acceptance.INSPECTION_THEN_SIGNATURE;
    private List<PartQuantity> parts = List.of();

    private ARepair() {}

    static ARepair aRepair() {
        return new ARepair();
    }

    ARepair with(PlanApproval approval) {
        planApproval = approval;
        return this;
    }

    ARepair with(Acceptance accepted) {
        acceptance = accepted;
        return this;
    }

    ARepair needing(List<PartQuantity> planned) {
        parts = planned;
        return this;
    }

    static FreeText text(String plain) {
        return new FreeText(plain.getBytes(StandardCharsets.UTF_8));
    }

    By by(String login) {
        now = now.plusSeconds(60);
        return new By(login, now);
    }

    JobFacts job() {
        return new JobFacts(
                new UUID(0, 1),
                "acme",
                "PHONE",
                "AC-900",
                "heating",
                "P2",
                new UUID(0, 2),
                new UUID(0, 3),
                false,
                new ServicePolicy(
                        "test", 1, planApproval, acceptance, FeePolicy.FREE_IN_WARRANTY, true, 3, 3, 3, 30, 480, false),
                "no-heat",
                40.678,
                -73.944,
                START.minusSeconds(3600));
    }

    Repair expected() {
        return Repair.expected(OUTLET, job(), START);
    }

    Repair opened() {
        return Repair.onSite(new UUID(0, 4), OUTLET, TECHNICIAN, job(), START);
    }

    Repair received() {
        var repair = expected();
        receive(repair);
        return repair;
    }

    Repair diagnosed() {
        var repair = opened();
        diagnose(repair);
        return repair;
    }

    Repair planned() {
        var repair = diagnosed();
        plan(repair);
        return repair;
    }

    Repair approved() {
        var repair = planned();
        if (repair.status() == RepairStatus.PLANNED) {
            approve(repair);
        }
        return repair;
    }

    Repair started() {
        var repair = approved();
        if (!parts.isEmpty()) {
            issue(repair);
        }
        start(repair);
        return repair;
    }

    Repair finished() {
        var repair = started();
        finish(repair);
        return repair;
    }

    Repair tested() {
        var repair = finished();
        test(repair);
        return repair;
    }

    Repair inspected() {
        var repair = tested();
        inspect(repair);
        return repair;
    }

    Repair completed() {
        if (acceptance == Acceptance.INSPECTION) {
            return inspected();
        }
        var repair = acceptance == Acceptance.SIGNATURE ? tested() : inspected();
        sign(repair);
        return repair;
    }

    Repair abandoned() {
        var repair = opened();
        abandon(repair);
        return repair;
    }

    Repair in(RepairStatus status) {
        return switch (status) {
            case EXPECTED -> expected();
            case OPENED -> opened();
            case DIAGNOSED -> diagnosed();
            case PLANNED -> planned();
            case APPROVED -> approved();
            case STARTED -> started();
            case FINISHED -> finished();
            case TESTED -> tested();
            case INSPECTED -> inspected();
            case COMPLETED -> completed();
            case ABANDONED -> abandoned();
        };
    }

    void receive(Repair repair) {
        repair.receive(new Receipt("FR-20261121-000001", "agent-01", text("scratched"), null), by("agent-01"));
    }

    void diagnose(Repair repair) {
        repair.diagnose(new Diagnosis(text("fan stuck"), "FAN-STUCK", text("replace fan"), 90), by(TECHNICIAN));
    }

    void plan(Repair repair) {
        repair.plan(new RepairPlan.Draft(text("open\nreplace"), parts, 60), by(TECHNICIAN));
    }

    void approve(Repair repair) {
        repair.approve(by(HEAD), OUTLET);
    }

    void reject(Repair repair) {
        repair.reject(text("too dear"), by(HEAD), OUTLET);
    }

    void revise(Repair repair) {
        repair.revise(
                new RepairPlan.Draft(text("open\nreplace\nrewire"), parts, 90),
                false,
                text("board burnt"),
                by(TECHNICIAN));
    }

    void issue(Repair repair) {
        told(repair, PartsStatus.ISSUED, 1, RESERVATION, 2);
    }

    /** What the parts service says about the fans for one version of the plan. */
    static void told(Repair repair, PartsStatus status, int planVersion, UUID reservation, int fans) {
        var lines = status == PartsStatus.SHORT
                ? Map.<String, ReservedPart>of()
                : Map.of("FAN-120", new ReservedPart(fans, 4500, "CNY", 0, 0));
        repair.parts()
                .told(
                        status,
                        new Reserved(reservation, planVersion, lines),
                        repair.plans().plannedParts());
    }

    static void returned(Repair repair, UUID reservation, int fans, boolean complete) {
        repair.parts()
                .returned(
                        reservation,
                        Map.of("FAN-120", fans),
                        complete,
                        repair.plans().plannedParts());
    }

    void start(Repair repair) {
        repair.start(by(TECHNICIAN));
    }

    void finish(Repair repair) {
        repair.finish(parts, 45, text("fan replaced"), by(TECHNICIAN));
    }

    void test(Repair repair) {
        repair.test(true, null, by(TECHNICIAN));
    }

    void failTest(Repair repair) {
        repair.test(false, text("still loud"), by(TECHNICIAN));
    }

    void inspect(Repair repair) {
        repair.inspect(true, null, by(INSPECTOR));
    }

    void failInspection(Repair repair) {
        repair.inspect(false, text("screw missing"), by(INSPECTOR));
    }

    void sign(Repair repair) {
        repair.sign(Signer.CUSTOMER, true, by(TECHNICIAN));
    }

    void refuseSignature(Repair repair) {
        repair.sign(Signer.CUSTOMER, false, by(TECHNICIAN));
    }

    void waiveSignature(Repair repair) {
        repair.waiveSignature(WaiverReason.CUSTOMER_ABSENT, text("rang twice"), by(HEAD));
    }

    void abandon(Repair repair) {
        repair.abandon(AbandonReason.CUSTOMER_DECLINED, null, by(TECHNICIAN));
    }
}
