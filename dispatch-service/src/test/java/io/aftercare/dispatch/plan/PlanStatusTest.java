package io.aftercare.dispatch.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.dispatch.planning.PlanInput;
import io.aftercare.dispatch.planning.Travel;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step in every status, each reached by living. */
class PlanStatusTest {
    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");

    private enum Step {
        /** Going on after another worker has died is no step. */
        BEGIN(EnumSet.of(PlanStatus.REQUESTED, PlanStatus.RUNNING), PlanStatus.RUNNING, plan -> plan.begin(NOON)),
        FINISH(EnumSet.of(PlanStatus.RUNNING), PlanStatus.FINISHED, plan -> plan.finish(NOON)),
        FAIL(EnumSet.of(PlanStatus.RUNNING), PlanStatus.FAILED, plan -> plan.fail("No way", NOON));

        private final Set<PlanStatus> legalIn;
        private final PlanStatus leadsTo;
        private final Consumer<Plan> step;

        Step(Set<PlanStatus> legalIn, PlanStatus leadsTo, Consumer<Plan> step) {
            this.legalIn = legalIn;
            this.leadsTo = leadsTo;
            this.step = step;
        }
    }

    static Stream<Arguments> matrix() {
        return Stream.of(PlanStatus.values())
                .flatMap(status -> Stream.of(Step.values()).map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("matrix")
    void aStepIsLegalOnlyWhereItIsSaid(PlanStatus status, Step step) {
        var plan = planIn(status);

        if (step.legalIn.contains(status)) {
            step.step.accept(plan);
            assertThat(plan.status()).isEqualTo(step.leadsTo);
        } else {
            assertThatThrownBy(() -> step.step.accept(plan)).isInstanceOf(IllegalTransition.class);
            assertThat(plan.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void onlyASearchThatIsNotOverCanBeStopped(PlanStatus status) {
        var plan = planIn(status);

        if (status.isTerminal()) {
            assertThatThrownBy(plan::stop).isInstanceOf(IllegalTransition.class);
        } else {
            plan.stop();
            plan.stop();
            assertThat(plan.stopRequested()).isTrue();
        }
    }

    static Stream<PlanStatus> statuses() {
        return Stream.of(PlanStatus.values());
    }

    @Test
    void theDiagramShowsTheTransitions() {
        StatusDiagram.check(Path.of("docs/plan-status.mmd"), PlanStatus.class);
    }

    private static Plan planIn(PlanStatus status) {
        var request = new RequestPlan(NOON, NOON.plusSeconds(3_600), null, 10, null, null, null, null);
        var input = new PlanInput(
                "UTC",
                NOON,
                NOON,
                NOON.plusSeconds(3_600),
                new Travel(1.3, 40, "00:00=100"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        var plan = new Plan(Ids.next(), request, null, input, "head-01", NOON);
        switch (status) {
            case REQUESTED -> {}
            case RUNNING -> plan.begin(NOON);
            case FINISHED -> {
                plan.begin(NOON);
                plan.finish(NOON);
            }
            case FAILED -> {
                plan.begin(NOON);
                plan.fail("No way", NOON);
            }
        }
        return plan;
    }
}
