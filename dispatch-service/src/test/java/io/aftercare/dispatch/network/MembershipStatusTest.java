package io.aftercare.dispatch.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** (a.4) Every status with every step, each status reached by living. */
class MembershipStatusTest {
    /** A step, and where it leads from each status in which it is legal. */
    private record Step(String name, Consumer<AMembership> taken, Map<MembershipStatus, MembershipStatus> legal) {}

    private static Stream<Step> steps() {
        var active = MembershipStatus.ACTIVE;
        var notice = MembershipStatus.ON_NOTICE;
        var rectifying = MembershipStatus.RECTIFYING;
        var suspended = MembershipStatus.SUSPENDED;
        var trained = MembershipStatus.TRAINED;
        var contracted = MembershipStatus.CONTRACTED;
        var qualifying = MembershipStatus.QUALIFYING;
        return Stream.of(
                new Step(
                        "prove",
                        m -> m.proved(Proof.Condition.CREDIT, AMembership.PROVED_UNTIL),
                        Map.of(
                                MembershipStatus.APPLIED,
                                qualifying,
                                qualifying,
                                qualifying,
                                contracted,
                                contracted,
                                trained,
                                trained,
                                active,
                                active,
                                notice,
                                notice,
                                rectifying,
                                rectifying,
                                suspended,
                                suspended)),
                new Step(
                        "contract",
                        AMembership::contracted,
                        Map.of(
                                qualifying, contracted,
                                contracted, contracted,
                                trained, trained,
                                active, active,
                                notice, notice,
                                rectifying, rectifying,
                                suspended, suspended)),
                new Step("train", AMembership::trained, Map.of(contracted, trained)),
                new Step("activate", AMembership::activated, Map.of(trained, active)),
                new Step("talk", m -> m.sanctioned(Sanction.Kind.TALK), Map.of(active, notice)),
                new Step(
                        "order to rectify",
                        m -> m.sanctioned(Sanction.Kind.RECTIFY),
                        Map.of(active, rectifying, notice, rectifying)),
                new Step(
                        "fine",
                        m -> m.sanctioned(Sanction.Kind.FINE),
                        Map.of(active, suspended, notice, suspended, rectifying, suspended)),
                new Step("rectify", AMembership::rectified, Map.of(notice, active, rectifying, active)),
                new Step(
                        "suspend",
                        AMembership::suspended,
                        Map.of(active, suspended, notice, suspended, rectifying, suspended)),
                new Step("reinstate", AMembership::reinstated, Map.of(suspended, active)),
                new Step(
                        "terminate",
                        AMembership::terminated,
                        ended(contracted, trained, active, notice, rectifying, suspended)),
                new Step(
                        "turn down",
                        AMembership::turnedDown,
                        Map.of(
                                MembershipStatus.APPLIED,
                                MembershipStatus.TURNED_DOWN,
                                qualifying,
                                MembershipStatus.TURNED_DOWN)));
    }

    private static Map<MembershipStatus, MembershipStatus> ended(MembershipStatus... from) {
        return Stream.of(from).collect(Collectors.toMap(status -> status, _ -> MembershipStatus.TERMINATED));
    }

    static Stream<Arguments> everyStatusWithEveryStep() {
        return Stream.of(MembershipStatus.values())
                .flatMap(status -> steps().map(step -> Arguments.of(status, step.name(), step)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource
    void everyStatusWithEveryStep(MembershipStatus status, String name, Step step) {
        var membership = AMembership.in(status);
        var to = step.legal().get(status);

        if (to == null) {
            assertThatThrownBy(() -> step.taken().accept(membership)).isInstanceOf(IllegalTransition.class);
            assertThat(membership.it().status()).isEqualTo(status);
        } else {
            step.taken().accept(membership);
            assertThat(membership.it().status()).isEqualTo(to);
        }
    }

    @Test
    void everyStatusIsReached() {
        var reached = EnumSet.noneOf(MembershipStatus.class);
        Set.of(MembershipStatus.values())
                .forEach(status -> reached.add(AMembership.in(status).it().status()));

        assertThat(reached).containsExactly(MembershipStatus.values());
    }

    @Test
    void theDiagramShowsTheStatuses() {
        StatusDiagram.check(Path.of("docs/membership-status.mmd"), MembershipStatus.class);
    }
}
