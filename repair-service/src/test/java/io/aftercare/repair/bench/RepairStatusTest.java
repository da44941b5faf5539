package io.aftercare.repair.bench;

import static io.aftercare.repair.bench.ARepair.aRepair;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.repair.job.ServicePolicy.Acceptance;
import io.aftercare.repair.job.ServicePolicy.PlanApproval;
import io.aftercare.repair.plan.RepairPlan;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step tried in every status, which was reached by living. */
class RepairStatusTest {
    /** The steps, the statuses that they may be taken in, and where they lead. */
    private enum Step {
        RECEIVE(ARepair::receive, Map.of(EXPECTED, OPENED)),
        DIAGNOSE(ARepair::diagnose, Map.of(OPENED, DIAGNOSED)),
        PLAN(ARepair::plan, Map.of(DIAGNOSED, PLANNED)),
        APPROVE(ARepair::approve, Map.of(PLANNED, APPROVED)),
        REJECT(ARepair::reject, Map.of(PLANNED, DIAGNOSED)),
        START(ARepair::start, Map.of(APPROVED, STARTED)),
        REVISE(ARepair::revise, Map.of(APPROVED, PLANNED, STARTED, PLANNED)),
        FINISH(ARepair::finish, Map.of(STARTED, FINISHED)),
        PASS_TEST(ARepair::test, Map.of(FINISHED, TESTED)),
        FAIL_TEST(ARepair::failTest, Map.of(FINISHED, STARTED)),
        PASS_INSPECTION(ARepair::inspect, Map.of(TESTED, INSPECTED)),
        FAIL_INSPECTION(ARepair::failInspection, Map.of(TESTED, STARTED)),
        SIGN(ARepair::sign, Map.of(INSPECTED, COMPLETED)),
        REFUSE_SIGNATURE(ARepair::refuseSignature, Map.of(INSPECTED, STARTED)),
        WAIVE_SIGNATURE(ARepair::waiveSignature, Map.of(INSPECTED, COMPLETED)),
        ABANDON(
                ARepair::abandon,
                Map.of(
                        EXPECTED, ABANDONED, OPENED, ABANDONED, DIAGNOSED, ABANDONED, PLANNED, ABANDONED, APPROVED,
                        ABANDONED, STARTED, ABANDONED, FINISHED, ABANDONED, TESTED, ABANDONED, INSPECTED, ABANDONED));

        private final BiConsumer<ARepair, Repair> taken;
        private final Map<RepairStatus, RepairStatus> leads;

        Step(BiConsumer<ARepair, Repair> taken, Map<RepairStatus, RepairStatus> leads) {
            this.taken = taken;
            this.leads = leads;
        }
    }

    static Stream<Arguments> everyStepInEveryStatus() {
        return Arrays.stream(RepairStatus.values())
                .flatMap(status -> Arrays.stream(Step.values()).map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("everyStepInEveryStatus")
    void aStepLeadsWhereItShouldOrIsRefused(RepairStatus status, Step step) {
        var fixture = aRepair();
        var repair = fixture.in(status);
        var leadsTo = step.leads.get(status);

        if (leadsTo == null) {
            assertThatThrownBy(() -> step.taken.accept(fixture, repair)).isInstanceOf(IllegalTransition.class);
            assertThat(repair.status()).isEqualTo(status);
        } else {
            step.taken.accept(fixture, repair);
            assertThat(repair.status()).isEqualTo(leadsTo);
        }
    }

    @ParameterizedTest
    @EnumSource(RepairStatus.class)
    void everyStatusIsReachedByLiving(RepairStatus status) {
        assertThat(aRepair().in(status).status()).isEqualTo(status);
    }

    @Test
    void everyEdgeOfTheLifeIsWalked() {
        var walked = new HashSet<Map.Entry<RepairStatus, RepairStatus>>();
        for (var step : Step.values()) {
            step.leads.forEach((from, to) -> walked.add(Map.entry(from, to)));
        }
        walked.add(Map.entry(TESTED, COMPLETED)); // by acceptanceFollowsThePolicy

        for (var from : RepairStatus.values()) {
            from.next().forEach(to -> assertThat(walked).contains(Map.entry(from, to)));
        }
    }

    /** S0-3.2e, S1-3.3f: the gates of acceptance are those of the policy. */
    @ParameterizedTest(name = "{0} {1} -> {2}")
    @MethodSource("acceptances")
    void acceptanceFollowsThePolicy(Acceptance acceptance, Step step, RepairStatus leadsTo) {
        var fixture = aRepair().with(acceptance);
        var repair = fixture.tested();

        if (leadsTo == TESTED) {
            assertThatThrownBy(() -> step.taken.accept(fixture, repair)).isInstanceOf(IllegalTransition.class);
        } else {
            step.taken.accept(fixture, repair);
        }

        assertThat(repair.status()).isEqualTo(leadsTo);
    }

    static Stream<Arguments> acceptances() {
        return Stream.of(
                Arguments.of(Acceptance.SIGNATURE, Step.SIGN, COMPLETED),
                Arguments.of(Acceptance.SIGNATURE, Step.REFUSE_SIGNATURE, STARTED),
                Arguments.of(Acceptance.SIGNATURE, Step.WAIVE_SIGNATURE, COMPLETED),
                Arguments.of(Acceptance.SIGNATURE, Step.PASS_INSPECTION, TESTED),
                Arguments.of(Acceptance.SIGNATURE, Step.FAIL_INSPECTION, TESTED),
                Arguments.of(Acceptance.INSPECTION, Step.PASS_INSPECTION, COMPLETED),
                Arguments.of(Acceptance.INSPECTION, Step.FAIL_INSPECTION, STARTED),
                Arguments.of(Acceptance.INSPECTION, Step.SIGN, TESTED),
                Arguments.of(Acceptance.INSPECTION, Step.REFUSE_SIGNATURE, TESTED),
                Arguments.of(Acceptance.INSPECTION, Step.WAIVE_SIGNATURE, TESTED),
                Arguments.of(Acceptance.INSPECTION_THEN_SIGNATURE, Step.PASS_INSPECTION, INSPECTED),
                Arguments.of(Acceptance.INSPECTION_THEN_SIGNATURE, Step.FAIL_INSPECTION, STARTED),
                Arguments.of(Acceptance.INSPECTION_THEN_SIGNATURE, Step.SIGN, TESTED),
                Arguments.of(Acceptance.INSPECTION_THEN_SIGNATURE, Step.WAIVE_SIGNATURE, TESTED));
    }

    static Stream<Arguments> everyPolicy() {
        return Arrays.stream(PlanApproval.values()).flatMap(approval -> Arrays.stream(Acceptance.values())
                .map(accepted -> Arguments.of(approval, accepted)));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @MethodSource("everyPolicy")
    void everyPolicyLetsARepairComplete(PlanApproval approval, Acceptance acceptance) {
        var repair = aRepair().with(approval).with(acceptance).completed();

        assertThat(repair.status()).isEqualTo(COMPLETED);
        assertThat(repair.completedAt()).isNotNull();
        assertThat(repair.next()).isEmpty();
    }

    /** T37 */
    @Test
    void aPlanThatNobodyMustApproveIsApprovedAtOnce() {
        var repair = aRepair().with(PlanApproval.NONE).planned();

        assertThat(repair.status()).isEqualTo(APPROVED);
        assertThat(repair.plans().latest().decision()).isEqualTo(RepairPlan.Decision.APPROVED);
        assertThat(repair.plans().latest().decidedBy()).isNull();
    }

    @Test
    void theDiagramShowsTheSameLife() {
        StatusDiagram.check(Path.of("docs/repair-status.mmd"), RepairStatus.class);
    }
}
