package io.aftercare.repair.bench;

import static io.aftercare.repair.job.RepairMode.BRING_IN;
import static io.aftercare.repair.job.RepairMode.ON_SITE;

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
import io.aftercare.repair.job.JobFacts;
import io.aftercare.repair.job.ServicePolicy;
import io.aftercare.repair.job.ServicePolicy.Acceptance;
import io.aftercare.repair.job.ServicePolicy.FeePolicy;
import io.aftercare.repair.job.ServicePolicy.PlanApproval;
import io.aftercare.repair.sparepart.PartQuantity;
import io.aftercare.testing.EventContracts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service tells about repairs is what its contract says. */
class RepairEventContractTest {
    private static final UUID REPAIR = UUID.fromString("01939c4e-8a00-7000-8000-000000000301");
    private static final UUID REQUEST = UUID.fromString("01939c4e-8a00-7000-8000-000000000101");
    private static final UUID VISIT = UUID.fromString("01939c4e-8a00-7000-8000-000000000201");
    private static final List<PartQuantity> PARTS =
            List.of(new PartQuantity("FAN-120", 1), new PartQuantity("SCREW-M4", 8));
    private static final JobFacts JOB = new JobFacts(
            REQUEST,
            "acme",
            "PHONE",
            "AC-900",
            "heating",
            "P2",
            UUID.fromString("01939c4e-8a00-7000-8000-000000000102"),
            UUID.fromString("01939c4e-8a00-7000-8000-000000000103"),
            false,
            new ServicePolicy(
                    "bench-standard",
                    1,
                    PlanApproval.STATION_HEAD,
                    Acceptance.INSPECTION_THEN_SIGNATURE,
                    FeePolicy.FREE_IN_WARRANTY,
                    true,
                    3,
                    3,
                    3,
                    30,
                    480,
                    false),
            "no-heat",
            31.23,
            121.506,
            at("08:00"));

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }

    @Test
    void everyEventIsWhatItsContractSays() {
        EventContracts.check(
                Path.of("contracts/events"),
                List.of(
                        new RepairExpected(REPAIR, at("08:30"), "SH-PD", BRING_IN, JOB),
                        new RepairOpened(REPAIR, at("09:00"), VISIT, "SH-PD", "tech-16", ON_SITE, JOB),
                        new RepairDiagnosed(REPAIR, REQUEST, at("09:10"), "acme", "FAN-STUCK", 90),
                        new RepairPlanSubmitted(REPAIR, REQUEST, at("09:20"), "acme", 1, PARTS),
                        new RepairPlanRevised(REPAIR, REQUEST, at("10:20"), "acme", 2, PARTS),
                        new RepairPlanApproved(REPAIR, REQUEST, at("09:25"), "acme", "SH-PD", 1, false, PARTS),
                        new RepairPlanRejected(REPAIR, REQUEST, at("09:25"), "acme", 1),
                        new RepairStarted(REPAIR, REQUEST, at("10:00"), "acme"),
                        new RepairWorkFinished(REPAIR, REQUEST, at("11:00"), "acme", PARTS, 60),
                        new RepairTested(REPAIR, REQUEST, at("11:10"), "acme", true),
                        new RepairInspected(REPAIR, REQUEST, at("11:20"), "acme", true),
                        new RepairSignatureRefused(REPAIR, REQUEST, at("11:30"), "acme"),
                        new RepairCompleted(
                                REPAIR,
                                at("11:30"),
                                VISIT,
                                "SH-PD",
                                "tech-16",
                                ON_SITE,
                                "FAN-STUCK",
                                0,
                                60,
                                PARTS,
                                true,
                                JOB),
                        new RepairAbandoned(REPAIR, REQUEST, at("09:40"), "acme", AbandonReason.REQUEST_CANCELLED)),
                RepairEvent.class);
    }
}
