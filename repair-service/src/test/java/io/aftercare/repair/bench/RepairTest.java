package io.aftercare.repair.bench;

import static io.aftercare.repair.bench.ARepair.FAN;
import static io.aftercare.repair.bench.ARepair.HEAD;
import static io.aftercare.repair.bench.ARepair.INSPECTOR;
import static io.aftercare.repair.bench.ARepair.OUTLET;
import static io.aftercare.repair.bench.ARepair.RESERVATION;
import static io.aftercare.repair.bench.ARepair.START;
import static io.aftercare.repair.bench.ARepair.TECHNICIAN;
import static io.aftercare.repair.bench.ARepair.aRepair;
import static io.aftercare.repair.bench.ARepair.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.ProblemException;
import io.aftercare.repair.desk.By;
import io.aftercare.repair.faultreport.Receipt;
import io.aftercare.repair.job.ServicePolicy.Acceptance;
import io.aftercare.repair.plan.RepairPlan;
import io.aftercare.repair.sparepart.PartQuantity;
import io.aftercare.repair.sparepart.PartsStatus;
import io.aftercare.repair.worklog.RepairStep;
import io.aftercare.repair.worklog.StepTaken;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of a repair that are not its life cycle. */
class RepairTest {
    private static AbstractThrowableAssert<?, ? extends Throwable> refused(String code, ThrowingCallable step) {
        return assertThatThrownBy(step)
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    /** S0-3.2d */
    @Test
    void theAuthorCannotApproveHisPlan() {
        var fixture = aRepair();
        var repair = fixture.planned();

        refused("own-plan", () -> repair.approve(fixture.by(TECHNICIAN), OUTLET));
        refused("own-plan", () -> repair.reject(text("no"), fixture.by(TECHNICIAN), OUTLET));
        assertThat(repair.status()).isEqualTo(RepairStatus.PLANNED);
    }

    /** S0-3.2d */
    @Test
    void aHeadOfAnotherOutletCannotApprove() {
        var fixture = aRepair();
        var repair = fixture.planned();

        refused("other-outlet", () -> repair.approve(fixture.by(HEAD), "NYC-QN"));
        refused("other-outlet", () -> repair.approve(fixture.by(HEAD), null));
    }

    /** S0-3.2d */
    @Test
    void aRejectedPlanComesBackAsTheNextVersion() {
        var fixture = aRepair();
        var repair = fixture.planned();

        fixture.reject(repair);
        fixture.plan(repair);

        assertThat(repair.plans().versions())
                .extracting(RepairPlan::planVersion)
                .containsExactly(1, 2);
        assertThat(repair.plans().versions())
                .extracting(RepairPlan::decision)
                .containsExactly(RepairPlan.Decision.REJECTED, RepairPlan.Decision.PENDING);
    }

    /** S0-3.2e */
    @Test
    void nobodyInspectsHisOwnWork() {
        var fixture = aRepair();
        var repair = fixture.finished();
        repair.test(true, null, fixture.by("tech-02"));

        refused("own-work", () -> repair.inspect(true, null, fixture.by(TECHNICIAN)));
        refused("own-work", () -> repair.inspect(false, null, fixture.by("tech-02")));
        repair.inspect(true, null, fixture.by(HEAD));
        assertThat(repair.status()).isEqualTo(RepairStatus.INSPECTED);
    }

    /** S0-3.2e */
    @Test
    void whoWorkedInAnEarlierRoundCannotInspectEither() {
        var fixture = aRepair();
        var repair = fixture.approved();
        repair.start(fixture.by(TECHNICIAN));
        repair.finish(List.of(), 10, text("first"), fixture.by("tech-02"));
        repair.test(false, null, fixture.by(TECHNICIAN));
        repair.finish(List.of(), 10, text("second"), fixture.by(TECHNICIAN));
        repair.test(true, null, fixture.by(TECHNICIAN));

        refused("own-work", () -> repair.inspect(true, null, fixture.by("tech-02")));
    }

    /** S0-3.2e */
    @Test
    void whoSignedInTheProductMayInspectIt() {
        var fixture = aRepair().with(Acceptance.INSPECTION);
        var repair = fixture.expected();
        repair.receive(new Receipt("FR-1", INSPECTOR, text("new"), null), fixture.by(INSPECTOR));
        fixture.diagnose(repair);
        fixture.plan(repair);
        fixture.approve(repair);
        fixture.start(repair);
        fixture.finish(repair);
        fixture.test(repair);

        fixture.inspect(repair);

        assertThat(repair.status()).isEqualTo(RepairStatus.COMPLETED);
        assertThat(repair.technicianLogin()).isEqualTo(TECHNICIAN);
    }

    /** S0-3.2e, S1-3.3f */
    @Test
    void everyReworkIsCounted() {
        var fixture = aRepair();
        var repair = fixture.tested();
        fixture.failInspection(repair);
        fixture.finish(repair);
        fixture.test(repair);
        fixture.inspect(repair);

        fixture.refuseSignature(repair);

        assertThat(repair.log().reworkCount()).isEqualTo(2);
        assertThat(repair.log().labourMinutes()).isEqualTo(90);
    }

    /** T40 */
    @ParameterizedTest
    @EnumSource(
            value = PartsStatus.class,
            names = {"SHORT", "RESERVED", "RETURNED"})
    void workWaitsForItsParts(PartsStatus status) {
        var fixture = aRepair().needing(FAN);
        var repair = fixture.approved();
        refused("parts-not-issued", () -> fixture.start(repair));

        ARepair.told(repair, status, 1, RESERVATION, 2);

        refused("parts-not-issued", () -> fixture.start(repair));
        fixture.issue(repair);
        fixture.start(repair);
        assertThat(repair.status()).isEqualTo(RepairStatus.STARTED);
    }

    @Test
    void aReleaseOfAnOlderReservationChangesNothing() {
        var fixture = aRepair().needing(FAN);
        var repair = fixture.approved();
        fixture.issue(repair);

        repair.parts().released(new UUID(0, 99), repair.plans().plannedParts());
        ARepair.returned(repair, new UUID(0, 99), 2, true);

        assertThat(repair.parts().status()).isEqualTo(PartsStatus.ISSUED);
        assertThat(repair.parts().available("FAN-120")).isEqualTo(2);
    }

    /** S1-3.3d */
    @Test
    void onlyIssuedPartsCanBeUsed() {
        var fixture = aRepair().needing(FAN);
        var repair = fixture.started();

        refused(
                "part-not-available",
                () -> repair.finish(List.of(new PartQuantity("FAN-120", 3)), 10, text("done"), fixture.by(TECHNICIAN)));
        refused(
                "part-not-available",
                () -> repair.finish(List.of(new PartQuantity("OTHER", 1)), 10, text("done"), fixture.by(TECHNICIAN)));
        assertThat(repair.parts().used()).isEmpty();
        assertThat(repair.status()).isEqualTo(RepairStatus.STARTED);
    }

    @Test
    void returnedPartsCannotBeUsed() {
        var fixture = aRepair().needing(FAN);
        var repair = fixture.started();

        ARepair.returned(repair, RESERVATION, 1, false);

        refused("part-not-available", () -> fixture.finish(repair));
        repair.finish(List.of(new PartQuantity("FAN-120", 1)), 10, text("done"), fixture.by(TECHNICIAN));
        assertThat(repair.parts().used()).containsExactly(Map.entry("FAN-120", 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = RepairStatus.class,
            names = {"EXPECTED", "OPENED", "DIAGNOSED", "PLANNED", "APPROVED"})
    void aWithdrawnRequestAbandonsWhatHasNotStarted(RepairStatus status) {
        var repair = aRepair().in(status);

        repair.requestCancelled(START.plusSeconds(86_400));

        assertThat(repair.status()).isEqualTo(RepairStatus.ABANDONED);
    }

    @ParameterizedTest
    @EnumSource(
            value = RepairStatus.class,
            names = {"STARTED", "FINISHED", "TESTED", "INSPECTED", "COMPLETED"})
    void aRepairUnderWayWinsOverAWithdrawal(RepairStatus status) {
        var repair = aRepair().in(status);

        repair.requestCancelled(START.plusSeconds(86_400));

        assertThat(repair.status()).isEqualTo(status);
    }

    /** T43: work has started, so the repair wins as it does while work goes on. */
    @Test
    void aStartedRepairWinsAlsoWhileItsRevisedPlanWaits() {
        var fixture = aRepair();
        var repair = fixture.started();
        fixture.revise(repair);

        repair.requestCancelled(START.plusSeconds(86_400));

        assertThat(repair.status()).isEqualTo(RepairStatus.PLANNED);
    }

    @Test
    void aLateCancellationDoesNotTurnTimeBack() {
        var repair = aRepair().planned();
        var lastStep = repair.lastStepAt();

        repair.requestCancelled(START.minusSeconds(60));

        assertThat(repair.lastStepAt()).isEqualTo(lastStep);
        assertThat(repair.abandonReason()).isEqualTo(AbandonReason.REQUEST_CANCELLED);
    }

    @Test
    void theFirstTechnicianWhoWorksTakesTheRepairOn() {
        var repair = aRepair().received();
        assertThat(repair.technicianLogin()).isNull();

        repair.takeOn("tech-05");
        repair.takeOn("tech-06");

        assertThat(repair.technicianLogin()).isEqualTo("tech-05");
    }

    @Test
    void theEstimateSetsWhenTheRepairIsDue() {
        var repair = aRepair().diagnosed();

        assertThat(repair.faultReport().dueAt()).isEqualTo(repair.lastStepAt().plusSeconds(90 * 60));
    }

    @Test
    void theWorkLogNamesWhoTookEachStep() {
        var repair = aRepair().completed();

        assertThat(repair.log().lines())
                .extracting(StepTaken::step)
                .containsExactly(
                        RepairStep.OPENING,
                        RepairStep.DIAGNOSIS,
                        RepairStep.PLAN,
                        RepairStep.APPROVAL,
                        RepairStep.START,
                        RepairStep.FINISH,
                        RepairStep.TEST,
                        RepairStep.INSPECTION,
                        RepairStep.SIGNATURE);
        assertThat(repair.log().lines()).extracting(StepTaken::login).doesNotContainNull();
    }

    @Test
    void aPartNamedTwiceInAPlanCountsOnce() {
        var repair = aRepair()
                .needing(List.of(new PartQuantity("FAN-120", 1), new PartQuantity("FAN-120", 2)))
                .planned();

        assertThat(repair.plans().latest().parts()).containsExactly(new PartQuantity("FAN-120", 3));
    }

    @Test
    void freeTextsWithTheSameBytesAreEqual() {
        assertThat(text("a")).isEqualTo(text("a")).hasSameHashCodeAs(text("a")).isNotEqualTo(text("b"));
        assertThat(text("secret").toString()).doesNotContain("secret");
        assertThat(new By(null, START).login()).isNull();
    }
}
