package io.aftercare.intake.remote;

import static io.aftercare.intake.remote.ARemoteAuthorisation.EXPIRES_AT;
import static io.aftercare.intake.remote.ARemoteAuthorisation.aRemoteAuthorisation;
import static io.aftercare.intake.remote.RemoteStatus.ENDED;
import static io.aftercare.intake.remote.RemoteStatus.EXPIRED;
import static io.aftercare.intake.remote.RemoteStatus.GIVEN;
import static io.aftercare.intake.remote.RemoteStatus.IN_SESSION;
import static io.aftercare.intake.remote.RemoteStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.ProblemException;
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

/** Every status and every step, reached by living. S3.5-I2a, S3.5-I2b */
class RemoteStatusTest {
    /** The steps that somebody takes; that its time is over is a step of nobody and has its own test. */
    private enum Step {
        START(IN_SESSION, ARemoteAuthorisation::started),
        END(ENDED, ARemoteAuthorisation::ended),
        WITHDRAW(WITHDRAWN, ARemoteAuthorisation::withdrawn);

        private final RemoteStatus to;
        private final Consumer<ARemoteAuthorisation> taken;

        Step(RemoteStatus to, Consumer<ARemoteAuthorisation> taken) {
            this.to = to;
            this.taken = taken;
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("everyStatusAndStep")
    void aStepLeadsOnOrIsRefused(RemoteStatus from, Step step) {
        var authorisation = livingIn(from);

        if (from.next().contains(step.to)) {
            step.taken.accept(authorisation);
            assertThat(authorisation.alive().status()).isEqualTo(step.to);
        } else {
            assertThatThrownBy(() -> step.taken.accept(authorisation)).isInstanceOf(ProblemException.class);
            assertThat(authorisation.alive().status()).isEqualTo(from);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(RemoteStatus.class)
    void itsTimeEndsOnlyWhatHasNotEnded(RemoteStatus from) {
        var authorisation = livingIn(from);

        authorisation.expired();

        assertThat(authorisation.alive().status()).isEqualTo(from.isTerminal() ? from : EXPIRED);
    }

    /** S3.5-I2a */
    @Test
    void nothingBeginsWhenTheTimeIsOver() {
        var late = aRemoteAuthorisation().at(EXPIRES_AT.minusSeconds(60));

        assertThatThrownBy(late::started).isInstanceOf(RemoteRefusal.class);

        assertThat(late.alive().status()).isEqualTo(GIVEN);
        assertThatCode(() ->
                        aRemoteAuthorisation().at(EXPIRES_AT.minusSeconds(61)).started())
                .doesNotThrowAnyException();
    }

    /** S3.5-I2a */
    @Test
    void onlyWhatWasAllowedIsDoneInASession() {
        var session = aRemoteAuthorisation().started();

        assertThatCode(() -> session.does(RemoteAction.READ_LOGS)).doesNotThrowAnyException();
        assertThatThrownBy(() -> session.does(RemoteAction.CONTROL)).isInstanceOf(RemoteRefusal.class);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = RemoteStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "IN_SESSION")
    void nothingIsDoneWithoutASession(RemoteStatus status) {
        var authorisation = livingIn(status);

        assertThatThrownBy(() -> authorisation.does(RemoteAction.READ_LOGS)).isInstanceOf(RemoteRefusal.class);
    }

    @Test
    void aSessionEndsWithItsTime() {
        var session = livingIn(IN_SESSION);

        session.expired();

        assertThat(session.alive().endedAt()).isEqualTo(EXPIRES_AT);
        assertThat(session.alive().outcome()).isNull();
    }

    @Test
    void everyStatusCanBeReached() {
        for (var status : RemoteStatus.values()) {
            assertThat(livingIn(status).alive().status()).isEqualTo(status);
        }
    }

    @Test
    void theDiagramShowsExactlyTheseSteps() {
        StatusDiagram.check(Path.of("docs/remote-authorisation-status.mmd"), RemoteStatus.class);
    }

    static Stream<Arguments> everyStatusAndStep() {
        return Stream.of(RemoteStatus.values())
                .flatMap(status -> Arrays.stream(Step.values()).map(step -> Arguments.of(status, step)));
    }

    private static ARemoteAuthorisation livingIn(RemoteStatus status) {
        return switch (status) {
            case GIVEN -> aRemoteAuthorisation();
            case IN_SESSION -> livingIn(GIVEN).started();
            case ENDED -> livingIn(IN_SESSION).ended();
            case WITHDRAWN -> livingIn(IN_SESSION).withdrawn();
            case EXPIRED -> livingIn(GIVEN).expired();
        };
    }
}
