package io.aftercare.dispatch.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step in every status, each reached by living, and the time in which a policy holds. */
class PolicyStatusTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(1));

    private enum Step {
        ACTIVATE(PolicyStatus.DRAFT, PolicyStatus.ACTIVE, policy -> policy.activate(NOON, "manager-01", NOON)),
        RETIRE(PolicyStatus.ACTIVE, PolicyStatus.RETIRED, policy -> policy.retire(LATER, NOON));

        private final PolicyStatus legalIn;
        private final PolicyStatus leadsTo;
        private final Consumer<WeightPolicy> step;

        Step(PolicyStatus legalIn, PolicyStatus leadsTo, Consumer<WeightPolicy> step) {
            this.legalIn = legalIn;
            this.leadsTo = leadsTo;
            this.step = step;
        }
    }

    static Stream<Arguments> matrix() {
        return Stream.of(PolicyStatus.values())
                .flatMap(status -> Stream.of(Step.values()).map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("matrix")
    void aStepIsLegalOnlyWhereItIsSaid(PolicyStatus status, Step step) {
        var policy = policyIn(status);

        if (step.legalIn == status) {
            step.step.accept(policy);
            assertThat(policy.status()).isEqualTo(step.leadsTo);
        } else {
            assertThatThrownBy(() -> step.step.accept(policy)).isInstanceOf(IllegalTransition.class);
            assertThat(policy.status()).isEqualTo(status);
        }
    }

    /** S0-6.1 */
    @Test
    void aPolicyHoldsFromItsBeginningUntilItsEnd() {
        var policy = policyIn(PolicyStatus.RETIRED);

        var inForce = InForce.of(policy);
        assertThat(inForce.holdsAt(NOON.minusNanos(1_000))).isFalse();
        assertThat(inForce.holdsAt(NOON)).isTrue();
        assertThat(inForce.holdsAt(LATER.minusNanos(1_000))).isTrue();
        assertThat(inForce.holdsAt(LATER)).isFalse();
    }

    /** S0-6.1 */
    @Test
    void aPolicyThatIsReplacedBeforeItBeginsNeverHolds() {
        var policy = policyIn(PolicyStatus.ACTIVE);

        policy.retire(NOON.minusSeconds(60), NOON.minusSeconds(90));

        assertThat(policy.retiredAt()).isEqualTo(NOON);
        assertThat(InForce.of(policy).holdsAt(NOON)).isFalse();
    }

    @Test
    void anEndIsOnlyMovedForward() {
        var policy = policyIn(PolicyStatus.RETIRED);

        policy.endBy(LATER.plusSeconds(1));
        assertThat(policy.retiredAt()).isEqualTo(LATER);
        policy.endBy(LATER.minusSeconds(1));
        assertThat(policy.retiredAt()).isEqualTo(LATER.minusSeconds(1));
    }

    @Test
    void theDiagramShowsTheLife() {
        StatusDiagram.check(Path.of("docs/weight-policy-status.mmd"), PolicyStatus.class);
    }

    private static WeightPolicy policyIn(PolicyStatus status) {
        var policy = new WeightPolicy(
                new UUID(1, 1),
                new DraftPolicy("nearest-first", null, 1_000, 2_000, 200, new DraftPolicy.Waiting(1, 2, 3, 4), null),
                1,
                "manager-01",
                NOON);
        if (status != PolicyStatus.DRAFT) {
            Step.ACTIVATE.step.accept(policy);
        }
        if (status == PolicyStatus.RETIRED) {
            Step.RETIRE.step.accept(policy);
        }
        return policy;
    }
}
