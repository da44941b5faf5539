package io.aftercare.repair.bench;

import static io.aftercare.repair.bench.ARepair.FAN;
import static io.aftercare.repair.bench.ARepair.HEAD;
import static io.aftercare.repair.bench.ARepair.OUTLET;
import static io.aftercare.repair.bench.ARepair.RESERVATION;
import static io.aftercare.repair.bench.ARepair.TECHNICIAN;
import static io.aftercare.repair.bench.ARepair.aRepair;
import static io.aftercare.repair.bench.ARepair.returned;
import static io.aftercare.repair.bench.ARepair.text;
import static io.aftercare.repair.bench.ARepair.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.ProblemException;
import io.aftercare.repair.job.ServicePolicy.PlanApproval;
import io.aftercare.repair.plan.RepairPlan;
import io.aftercare.repair.sparepart.PartQuantity;
import io.aftercare.repair.sparepart.PartsStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** T43, S1-3.3b: the work turns out to be other work than was approved. */
class PlanRevisionTest {
    private static final UUID SECOND = new UUID(0, 402);

    private static void revise(ARepair fixture, Repair repair, int fans) {
        var parts = fans == 0 ? List.<PartQuantity>of() : List.of(new PartQuantity("FAN-120", fans));
        repair.revise(
                new RepairPlan.Draft(text("open"), parts, 60), true, text("more is broken"), fixture.by(TECHNICIAN));
    }

    private static void refusedStart(ARepair fixture, Repair repair) {
        assertThatThrownBy(() -> fixture.start(repair))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("parts-not-issued"));
    }

    @Test
    void theNextVersionWaitsForTheHeadAgain() {
        var fixture = aRepair();
        var repair = fixture.started();

        fixture.revise(repair);

        assertThat(repair.status()).isEqualTo(RepairStatus.PLANNED);
        assertThat(repair.plans().latest().planVersion()).isEqualTo(2);
        assertThatThrownBy(() -> repair.approve(fixture.by(TECHNICIAN), OUTLET)).isInstanceOf(ProblemException.class);
        repair.approve(fixture.by(HEAD), OUTLET);
        fixture.start(repair);
        assertThat(repair.status()).isEqualTo(RepairStatus.STARTED);
    }

    @Test
    void whereNobodyApprovesItIsApprovedAtOnce() {
        var fixture = aRepair().with(PlanApproval.NONE);
        var repair = fixture.started();

        fixture.revise(repair);

        assertThat(repair.status()).isEqualTo(RepairStatus.APPROVED);
        assertThat(repair.plans().latest().decision()).isEqualTo(RepairPlan.Decision.APPROVED);
    }

    @Test
    void aRevisionThatChangesNothingIsRefused() {
        var fixture = aRepair().needing(FAN);
        var repair = fixture.started();
        var same = new RepairPlan.Draft(text("open\nreplace"), FAN, 60);

        assertThatThrownBy(() -> repair.revise(same, true, text("why"), fixture.by(TECHNICIAN)))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("plan-unchanged"));
        assertThat(repair.status()).isEqualTo(RepairStatus.STARTED);
        repair.revise(same, false, text("other steps"), fixture.by(TECHNICIAN));
        assertThat(repair.status()).isEqualTo(RepairStatus.PLANNED);
    }

    @Test
    void whoRevisedThePlanCannotInspectTheWork() {
        var fixture = aRepair();
        var repair = fixture.started();
        repair.revise(new RepairPlan.Draft(text("rewire"), List.of(), 90), false, text("why"), fixture.by("tech-02"));
        fixture.approve(repair);
        fixture.start(repair);
        fixture.finish(repair);
        fixture.test(repair);

        assertThatThrownBy(() -> repair.inspect(true, null, fixture.by("tech-02")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void workWaitsForThePartsThatAreLacking() {
        var fixture = aRepair().with(PlanApproval.NONE).needing(FAN);
        var repair = fixture.started();

        revise(fixture, repair, 3);

        assertThat(repair.parts().status()).isEqualTo(PartsStatus.REQUESTED);
        refusedStart(fixture, repair);
        told(repair, PartsStatus.RESERVED, 2, SECOND, 1);
        refusedStart(fixture, repair);
        told(repair, PartsStatus.ISSUED, 2, SECOND, 1);
        fixture.start(repair);
        assertThat(repair.parts().available("FAN-120")).isEqualTo(3);
    }

    @Test
    void workGoesOnWithWhatWasIssuedBefore() {
        var fixture = aRepair().with(PlanApproval.NONE).needing(FAN);
        var repair = fixture.started();

        revise(fixture, repair, 1);

        assertThat(repair.parts().status()).isEqualTo(PartsStatus.ISSUED);
        fixture.start(repair);
        assertThat(repair.parts().available("FAN-120")).isEqualTo(2);
    }

    @Test
    void aPlanWithoutPartsWaitsForNone() {
        var fixture = aRepair().with(PlanApproval.NONE).needing(FAN);
        var repair = fixture.approved();

        revise(fixture, repair, 0);

        assertThat(repair.parts().status()).isEqualTo(PartsStatus.NONE);
        fixture.start(repair);
        assertThat(repair.parts().available("FAN-120")).isZero();
    }

    /** The reservations of two plans are two aggregates, so what they tell is heard in any order. */
    @Test
    void aLateWordAboutTheOlderPlanDoesNotHideTheNewer() {
        var fixture = aRepair().with(PlanApproval.NONE).needing(FAN);
        var repair = fixture.approved();
        revise(fixture, repair, 3);
        told(repair, PartsStatus.SHORT, 2, SECOND, 0);

        told(repair, PartsStatus.RESERVED, 1, RESERVATION, 2);
        told(repair, PartsStatus.ISSUED, 1, RESERVATION, 2);

        assertThat(repair.parts().status()).isEqualTo(PartsStatus.SHORT);
        refusedStart(fixture, repair);
    }

    @Test
    void aLateIssueOfTheOlderPlanIsEnoughForTheNewer() {
        var fixture = aRepair().with(PlanApproval.NONE).needing(FAN);
        var repair = fixture.approved();
        revise(fixture, repair, 1);
        assertThat(repair.parts().status()).isEqualTo(PartsStatus.REQUESTED);

        told(repair, PartsStatus.ISSUED, 1, RESERVATION, 2);

        assertThat(repair.parts().status()).isEqualTo(PartsStatus.ISSUED);
        fixture.start(repair);
    }

    @Test
    void aReplacedReservationLeavesNoParts() {
        var fixture = aRepair().with(PlanApproval.NONE).needing(FAN);
        var repair = fixture.approved();
        told(repair, PartsStatus.RESERVED, 1, RESERVATION, 2);
        revise(fixture, repair, 3);
        told(repair, PartsStatus.RESERVED, 2, SECOND, 3);

        repair.parts().released(RESERVATION, repair.plans().plannedParts());

        assertThat(repair.parts().status()).isEqualTo(PartsStatus.RESERVED);
        assertThat(repair.parts().lines().values()).singleElement().satisfies(line -> assertThat(line.quantity())
                .isEqualTo(3));
    }

    @Test
    void whatIsUsedIsTakenFromTheOlderReservationFirst() {
        var fixture = aRepair().with(PlanApproval.NONE).needing(FAN);
        var repair = fixture.started();
        revise(fixture, repair, 3);
        told(repair, PartsStatus.ISSUED, 2, SECOND, 1);
        returned(repair, RESERVATION, 1, false);
        fixture.start(repair);

        repair.finish(List.of(new PartQuantity("FAN-120", 2)), 10, text("done"), fixture.by(TECHNICIAN));

        assertThat(repair.parts().used()).containsExactly(Map.entry("FAN-120", 2));
        assertThat(repair.parts().lines().values())
                .allSatisfy(line -> assertThat(line.used()).isEqualTo(1));
        assertThat(repair.parts().available("FAN-120")).isZero();
    }

    @Test
    void aRejectedRevisionLeavesThePartsOfTheApprovedPlan() {
        var fixture = aRepair().needing(FAN);
        var repair = fixture.started();
        revise(fixture, repair, 9);

        fixture.reject(repair);

        assertThat(repair.status()).isEqualTo(RepairStatus.DIAGNOSED);
        assertThat(repair.parts().status()).isEqualTo(PartsStatus.ISSUED);
        assertThat(repair.plans().plannedParts().planVersion()).isEqualTo(1);
    }
}
