package io.aftercare.intake.cooperation;

import static io.aftercare.intake.cooperation.ACooperation.ACKNOWLEDGEMENT;
import static io.aftercare.intake.cooperation.ACooperation.ASKED_AT;
import static io.aftercare.intake.cooperation.ACooperation.DUE_AT;
import static io.aftercare.intake.cooperation.ACooperation.OWED_AT;
import static io.aftercare.intake.cooperation.ACooperation.aCooperation;
import static io.aftercare.intake.cooperation.CooperationStatus.ACCEPTED;
import static io.aftercare.intake.cooperation.CooperationStatus.ANSWERED;
import static io.aftercare.intake.cooperation.CooperationStatus.ASKED;
import static io.aftercare.intake.cooperation.CooperationStatus.BOUND;
import static io.aftercare.intake.cooperation.CooperationStatus.DEADLOCKED;
import static io.aftercare.intake.cooperation.CooperationStatus.REFUSED;
import static io.aftercare.intake.cooperation.CooperationStatus.RELEASED;
import static io.aftercare.intake.cooperation.CooperationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every step, reached by living. S3.5-D1, S3.5-D2, S3.3-D4 */
class CooperationStatusTest {
    /** Those that hold at any time at which the status allows them; when the time is over is told apart. */
    private enum Step {
        ACCEPT(ACCEPTED, ACooperation::accepted),
        ANSWER(ANSWERED, ACooperation::answered),
        REFUSE(REFUSED, ACooperation::refused),
        DEADLOCK(DEADLOCKED, cooperation -> cooperation.at(DUE_AT).deadlocked()),
        BIND(BOUND, ACooperation::bound),
        RELEASE(RELEASED, ACooperation::released),
        WITHDRAW(WITHDRAWN, ACooperation::withdrawn);

        private final CooperationStatus to;
        private final Consumer<ACooperation> taken;

        Step(CooperationStatus to, Consumer<ACooperation> taken) {
            this.to = to;
            this.taken = taken;
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("everyStatusAndStep")
    void aStepLeadsOnOrIsRefused(CooperationStatus from, Step step) {
        var cooperation = livingIn(from);

        if (from.next().contains(step.to)) {
            step.taken.accept(cooperation);
            assertThat(cooperation.alive().status()).isEqualTo(step.to);
        } else {
            assertThatThrownBy(() -> step.taken.accept(cooperation))
                    .isInstanceOf(IllegalTransition.class)
                    .hasMessageContaining("cannot go from " + from + " to " + step.to);
            assertThat(cooperation.alive().status()).isEqualTo(from);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(CooperationStatus.class)
    void aLateAnswerIsToldOnceWhileItIsOwed(CooperationStatus status) {
        var cooperation = livingIn(status).alive();
        var due = status == BOUND ? OWED_AT : DUE_AT;
        var owed = Set.of(ASKED, ACCEPTED, BOUND).contains(status);

        assertThat(cooperation.passDue(due.minusSeconds(1))).isFalse();
        assertThat(cooperation.passDue(due)).isEqualTo(owed);
        assertThat(cooperation.passDue(due.plusSeconds(1))).isFalse();
        assertThat(cooperation.overdueAt()).isEqualTo(owed ? due : null);
    }

    /** Whoever was late before the office decided can be late once more. */
    @Test
    void whatTheOfficeOwesCanBeLateAnew() {
        var cooperation = aCooperation();
        assertThat(cooperation.alive().passDue(DUE_AT)).isTrue();

        var bound = cooperation.at(DUE_AT).deadlocked().bound().alive();

        assertThat(bound.awaited()).hasValue(OWED_AT);
        assertThat(bound.passDue(OWED_AT)).isTrue();
    }

    /** S3.5-B4: if the leader is absent, another person in charge. */
    @Test
    void whoIsSilentIsPassedOverUntilSomebodyAccepts() {
        var patience = Duration.ofHours(1);
        var cooperation = aCooperation().addressedTo(List.of("parts-01", "parts-02", "parts-03"), patience);
        var asked = cooperation.alive();
        var first = ASKED_AT.plus(patience);

        assertThat(asked.inCharge()).isEqualTo("parts-01");
        assertThat(asked.awaited()).hasValue(first);
        assertThat(asked.passOn(first.minusSeconds(1), patience)).isFalse();
        assertThat(asked.passOn(first, patience)).isTrue();
        assertThat(asked.inCharge()).isEqualTo("parts-02");
        assertThat(asked.deputies()).containsExactly("parts-03");
        cooperation.accepted();
        assertThat(asked.passOn(first.plus(patience), patience)).isFalse();
        assertThat(asked.awaited()).hasValue(DUE_AT);
    }

    @Test
    void theLastInChargeStaysInCharge() {
        var patience = Duration.ofHours(1);
        var asked = aCooperation()
                .addressedTo(List.of("parts-01", "parts-02"), patience)
                .alive();

        assertThat(asked.passOn(ASKED_AT.plus(patience), patience)).isTrue();

        assertThat(asked.inCharge()).isEqualTo("parts-02");
        assertThat(asked.passOn(DUE_AT, patience)).isFalse();
        assertThat(asked.awaited()).hasValue(DUE_AT);
    }

    /** S3.3-D4 */
    @Test
    void onlyTheFirstResponderComplainsAndOnlyOnce() {
        refusedAs("cooperation-not-refused", () -> aCooperation().complained("agent-01"));
        refusedAs("first-responder-only", () -> aCooperation().refused().complained("agent-02"));
        refusedAs("no-open-complaint", () -> aCooperation().refused().acknowledged());

        var silent = aCooperation().at(DUE_AT).complained("agent-01");
        var refused = aCooperation().refused().complained("agent-01");

        refusedAs("complaint-made", () -> silent.complained("agent-01"));
        refusedAs("complaint-made", () -> refused.acknowledged().complained("agent-01"));
        refusedAs("no-open-complaint", refused::acknowledged);
    }

    /** S3.3-D4 */
    @Test
    void aManagerWhoIsSilentIsToldOfOnce() {
        var cooperation = aCooperation().refused().complained("agent-01").alive();
        var due = cooperation.complaint().orElseThrow().acknowledgeBy();

        assertThat(cooperation.awaited()).hasValue(due);
        assertThat(cooperation.passAcknowledgement(due.minusSeconds(1))).isFalse();
        assertThat(cooperation.passAcknowledgement(due)).isTrue();
        assertThat(cooperation.passAcknowledgement(due.plus(ACKNOWLEDGEMENT))).isFalse();
        assertThat(cooperation.awaited()).isEmpty();
    }

    @Test
    void aManagerWhoHasAnsweredIsNotLate() {
        var cooperation =
                aCooperation().refused().complained("agent-01").acknowledged().alive();

        assertThat(cooperation.awaited()).isEmpty();
        assertThat(cooperation.passAcknowledgement(OWED_AT.plus(ACKNOWLEDGEMENT)))
                .isFalse();
    }

    /** S3.5-D2 */
    @Test
    void theOfficeHearsOpinionsUntilItDecides() {
        refusedAs("not-deadlocked", () -> aCooperation().refused().opined());

        var heard = aCooperation().refused().deadlocked().opined().opined();

        assertThat(heard.alive().opinions()).hasSize(2);
        refusedAs("not-deadlocked", () -> heard.bound().opined());
    }

    @Test
    void thereIsNoDeadlockBeforeTheTimeIsOver() {
        refusedAs("cooperation-not-refused", () -> aCooperation().deadlocked());
        refusedAs("cooperation-not-refused", () -> aCooperation().accepted().deadlocked());

        assertThat(aCooperation().accepted().at(DUE_AT).deadlocked().alive().status())
                .isEqualTo(DEADLOCKED);
    }

    @Test
    void everyStatusCanBeReached() {
        for (var status : CooperationStatus.values()) {
            assertThat(livingIn(status).alive().status()).isEqualTo(status);
        }
    }

    @Test
    void theDiagramShowsExactlyTheseSteps() {
        StatusDiagram.check(Path.of("docs/cooperation-status.mmd"), CooperationStatus.class);
    }

    static Stream<Arguments> everyStatusAndStep() {
        return Stream.of(CooperationStatus.values())
                .flatMap(status -> Arrays.stream(Step.values()).map(step -> Arguments.of(status, step)));
    }

    private static void refusedAs(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private static ACooperation livingIn(CooperationStatus status) {
        return switch (status) {
            case ASKED -> aCooperation();
            case ACCEPTED -> aCooperation().accepted();
            case REFUSED -> aCooperation().refused();
            case DEADLOCKED -> livingIn(REFUSED).deadlocked();
            case BOUND -> livingIn(DEADLOCKED).bound();
            case ANSWERED -> livingIn(ACCEPTED).answered();
            case RELEASED -> livingIn(DEADLOCKED).released();
            case WITHDRAWN -> aCooperation().withdrawn();
        };
    }
}
