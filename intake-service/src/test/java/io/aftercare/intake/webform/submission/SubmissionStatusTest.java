package io.aftercare.intake.webform.submission;

import static io.aftercare.intake.webform.submission.SubmissionStatus.DISMISSED;
import static io.aftercare.intake.webform.submission.SubmissionStatus.RECEIVED;
import static io.aftercare.intake.webform.submission.SubmissionStatus.REGISTERED;
import static io.aftercare.intake.webform.submission.SubmissionStatus.SUSPECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every step of a submission, reached by living. */
class SubmissionStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private enum Step {
        REGISTER(REGISTERED, submission -> submission.register(Ids.next(), "agent-01", NOW)),
        DISMISS(DISMISSED, submission -> submission.dismiss("agent-01", NOW));

        private final SubmissionStatus to;
        private final Consumer<WebSubmission> taken;

        Step(SubmissionStatus to, Consumer<WebSubmission> taken) {
            this.to = to;
            this.taken = taken;
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("everyStatusAndStep")
    void aStepLeadsOnOrIsRefused(SubmissionStatus from, Step step) {
        var submission = livingIn(from);

        if (from.next().contains(step.to)) {
            step.taken.accept(submission);
            assertThat(submission.status()).isEqualTo(step.to);
        } else {
            assertThatThrownBy(() -> step.taken.accept(submission))
                    .isInstanceOf(IllegalTransition.class)
                    .hasMessageContaining("cannot go from " + from + " to " + step.to);
            assertThat(submission.status()).isEqualTo(from);
        }
    }

    @Test
    void theDiagramShowsTheLifeOfASubmission() {
        StatusDiagram.check(Path.of("docs/web-submission-status.mmd"), SubmissionStatus.class);
    }

    static Stream<Arguments> everyStatusAndStep() {
        return Arrays.stream(SubmissionStatus.values())
                .flatMap(status -> Arrays.stream(Step.values()).map(step -> Arguments.of(status, step)));
    }

    private static WebSubmission livingIn(SubmissionStatus status) {
        var suspicion = status == SUSPECTED ? Suspicion.TOO_FAST : null;
        var arrival = new WebSubmission.Arrival(suspicion, new byte[] {1}, new byte[] {2}, null, null);
        var submission = new WebSubmission(Ids.next(), Ids.next(), "acme", "W-20261121-000001", arrival, NOW);
        assertThat(submission.status()).isEqualTo(suspicion == null ? RECEIVED : SUSPECTED);
        switch (status) {
            case RECEIVED, SUSPECTED -> {}
            case REGISTERED -> submission.register(Ids.next(), null, NOW);
            case DISMISSED -> submission.dismiss("agent-01", NOW);
        }
        return submission;
    }
}
