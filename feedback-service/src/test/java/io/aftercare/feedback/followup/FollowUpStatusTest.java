package io.aftercare.feedback.followup;

import static io.aftercare.feedback.followup.FollowUpStatus.CANCELLED;
import static io.aftercare.feedback.followup.FollowUpStatus.CLOSED;
import static io.aftercare.feedback.followup.FollowUpStatus.INVESTIGATED;
import static io.aftercare.feedback.followup.FollowUpStatus.INVESTIGATING;
import static io.aftercare.feedback.followup.FollowUpStatus.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FollowUpStatusTest {
    private static final Instant LATER = AFollowUp.SERVED.plusSeconds(9000);

    private enum Step {
        ATTEMPT(followUp -> followUp.attempt(AFollowUp.attemptBy("followup-01"))),
        ANSWER_GOOD(followUp -> followUp.answer(AFollowUp.answerBy("followup-01", 5, true), null)),
        ANSWER_BAD(followUp -> followUp.answer(AFollowUp.answerBy("followup-01", 1, true), null)),
        INVESTIGATE(followUp -> followUp.investigate(AFollowUp.investigation())),
        INFORM(followUp -> followUp.informCustomer(LATER)),
        CANCEL(followUp -> followUp.cancel(LATER));

        private final Consumer<FollowUp> action;

        Step(Consumer<FollowUp> action) {
            this.action = action;
        }
    }

    private record Leads(FollowUpStatus from, Step step, FollowUpStatus to) {}

    private static final List<Leads> LEGAL = List.of(
            new Leads(OPENED, Step.ATTEMPT, OPENED),
            new Leads(OPENED, Step.ANSWER_GOOD, CLOSED),
            new Leads(OPENED, Step.ANSWER_BAD, INVESTIGATING),
            new Leads(OPENED, Step.CANCEL, CANCELLED),
            new Leads(INVESTIGATING, Step.INVESTIGATE, INVESTIGATED),
            new Leads(INVESTIGATED, Step.INFORM, CLOSED));

    static Stream<Arguments> everyStatusAndStep() {
        return Arrays.stream(FollowUpStatus.values()).flatMap(from -> Arrays.stream(Step.values())
                .map(step -> Arguments.of(
                        from,
                        step,
                        LEGAL.stream()
                                .filter(known -> known.from() == from && known.step() == step)
                                .map(Leads::to)
                                .findAny())));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("everyStatusAndStep")
    void everyStepLeadsWhereTheLifeCycleSays(FollowUpStatus from, Step step, Optional<FollowUpStatus> to) {
        var followUp = AFollowUp.in(from);

        if (to.isPresent()) {
            step.action.accept(followUp);
            assertThat(followUp.status()).isEqualTo(to.get());
        } else {
            assertThatThrownBy(() -> step.action.accept(followUp)).isInstanceOf(IllegalTransition.class);
            assertThat(followUp.status()).isEqualTo(from);
        }
    }

    @Test
    void theDiagramShowsTheLifeCycle() {
        StatusDiagram.check(Path.of("docs/follow-up-status.mmd"), FollowUpStatus.class);
    }
}
