package io.aftercare.intake.expert;

import static io.aftercare.intake.expert.AnExpertQuestion.PROMISED;
import static io.aftercare.intake.expert.AnExpertQuestion.anExpertQuestion;
import static io.aftercare.intake.expert.QuestionStatus.ANSWERED;
import static io.aftercare.intake.expert.QuestionStatus.ASKED;
import static io.aftercare.intake.expert.QuestionStatus.REPLIED;
import static io.aftercare.intake.expert.QuestionStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every step, reached by living. S3.3-C2 */
class QuestionStatusTest {
    private enum Step {
        ANSWER(ANSWERED, AnExpertQuestion::answered),
        REPLY(REPLIED, AnExpertQuestion::replied),
        WITHDRAW(WITHDRAWN, AnExpertQuestion::withdrawn);

        private final QuestionStatus to;
        private final Consumer<AnExpertQuestion> taken;

        Step(QuestionStatus to, Consumer<AnExpertQuestion> taken) {
            this.to = to;
            this.taken = taken;
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("everyStatusAndStep")
    void aStepLeadsOnOrIsRefused(QuestionStatus from, Step step) {
        var question = livingIn(from);

        if (from.next().contains(step.to)) {
            step.taken.accept(question);
            assertThat(question.alive().status()).isEqualTo(step.to);
        } else {
            assertThatThrownBy(() -> step.taken.accept(question))
                    .isInstanceOf(IllegalTransition.class)
                    .hasMessageContaining("cannot go from " + from + " to " + step.to);
            assertThat(question.alive().status()).isEqualTo(from);
        }
    }

    /** The promise ends with the reply to the customer, not with the answer of the expert. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(QuestionStatus.class)
    void aBrokenPromiseIsToldOnceWhileTheCustomerWaits(QuestionStatus status) {
        var question = livingIn(status).alive();
        var waits = status == ASKED || status == ANSWERED;

        assertThat(question.passPromise()).isEqualTo(waits);
        assertThat(question.passPromise()).isFalse();
        assertThat(question.overdueAt()).isEqualTo(waits ? PROMISED : null);
    }

    @Test
    void aReplyAfterThePromiseStaysLate() {
        var late = anExpertQuestion().answered().at(PROMISED).replied().alive();
        var kept = anExpertQuestion().answered().replied().alive();

        assertThat(late.isLate(PROMISED.plusSeconds(600))).isTrue();
        assertThat(kept.isLate(PROMISED.plusSeconds(600))).isFalse();
        assertThat(anExpertQuestion().alive().isLate(PROMISED.plusSeconds(1))).isTrue();
        assertThat(anExpertQuestion().withdrawn().alive().isLate(PROMISED.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void everyStatusCanBeReached() {
        for (var status : QuestionStatus.values()) {
            assertThat(livingIn(status).alive().status()).isEqualTo(status);
        }
    }

    @Test
    void theDiagramShowsExactlyTheseSteps() {
        StatusDiagram.check(Path.of("docs/expert-question-status.mmd"), QuestionStatus.class);
    }

    static Stream<Arguments> everyStatusAndStep() {
        return Stream.of(QuestionStatus.values())
                .flatMap(status -> Arrays.stream(Step.values()).map(step -> Arguments.of(status, step)));
    }

    private static AnExpertQuestion livingIn(QuestionStatus status) {
        return switch (status) {
            case ASKED -> anExpertQuestion();
            case ANSWERED -> livingIn(ASKED).answered();
            case REPLIED -> livingIn(ANSWERED).replied();
            case WITHDRAWN -> livingIn(ASKED).withdrawn();
        };
    }
}
