package io.aftercare.intake.request;

import static io.aftercare.intake.request.AServiceRequest.aServiceRequest;
import static io.aftercare.intake.request.RequestStatus.CANCELLED;
import static io.aftercare.intake.request.RequestStatus.CLOSED;
import static io.aftercare.intake.request.RequestStatus.COMPLETED;
import static io.aftercare.intake.request.RequestStatus.DUPLICATE;
import static io.aftercare.intake.request.RequestStatus.PRODUCT_EXPECTED;
import static io.aftercare.intake.request.RequestStatus.REGISTERED;
import static io.aftercare.intake.request.RequestStatus.RESOLVED;
import static io.aftercare.intake.request.RequestStatus.TRIAGED;
import static io.aftercare.intake.request.RequestStatus.VISIT_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every step, reached by living. */
class RequestStatusTest {
    /** The steps that somebody takes at the desk; a completion is heard and has its own tests. */
    private enum Step {
        TRIAGE(TRIAGED, AServiceRequest::triaged),
        RESOLVE(RESOLVED, AServiceRequest::resolved),
        REQUEST_VISIT(VISIT_REQUESTED, AServiceRequest::visitRequested),
        EXPECT_PRODUCT(PRODUCT_EXPECTED, AServiceRequest::productExpected),
        MARK_DUPLICATE(DUPLICATE, AServiceRequest::markedDuplicate),
        CANCEL(CANCELLED, AServiceRequest::cancelled);

        private final RequestStatus to;
        private final Consumer<AServiceRequest> taken;

        Step(RequestStatus to, Consumer<AServiceRequest> taken) {
            this.to = to;
            this.taken = taken;
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("everyStatusAndStep")
    void aStepLeadsOnOrIsRefused(RequestStatus from, Step step) {
        var request = livingIn(from);

        // Out of a duplicate leads only taking the mark away, which has its own test.
        if (from.next().contains(step.to) && !(from == DUPLICATE && step == Step.TRIAGE)) {
            step.taken.accept(request);
            assertThat(request.alive().status()).isEqualTo(step.to);
        } else {
            assertThatThrownBy(() -> step.taken.accept(request))
                    .isInstanceOf(IllegalTransition.class)
                    .hasMessageContaining("cannot go from " + from + " to " + step.to);
            assertThat(request.alive().status()).isEqualTo(from);
        }
    }

    /** S3.5-B7c */
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = RequestStatus.class,
            names = {"REGISTERED", "TRIAGED"})
    void aDuplicateGoesBackToWhereItWas(RequestStatus from) {
        var request = livingIn(from).markedDuplicate();
        assertThat(request.alive().isOver()).isTrue();
        assertThat(request.alive().cancellation()).isPresent();

        request.unmarkedDuplicate();

        assertThat(request.alive().status()).isEqualTo(from);
        assertThat(request.alive().cancellation()).isEmpty();
    }

    @ParameterizedTest(name = "completed repair heard in {0}")
    @MethodSource("everyStatus")
    void aCompletedRepairMovesOnlyRequestsUnderWay(RequestStatus from) {
        var request = livingIn(from);

        request.repairCompleted();

        var underWay = EnumSet.of(VISIT_REQUESTED, PRODUCT_EXPECTED).contains(from);
        assertThat(request.alive().status()).isEqualTo(underWay ? COMPLETED : from);
    }

    @Test
    void everyStatusCanBeReached() {
        for (var status : RequestStatus.values()) {
            assertThat(livingIn(status).alive().status()).isEqualTo(status);
        }
    }

    @Test
    void onlyClosedAndCancelledAreTheEnd() {
        assertThat(Stream.of(RequestStatus.values()).filter(RequestStatus::isTerminal))
                .containsExactly(CLOSED, CANCELLED);
    }

    /** S2-1.3b */
    @Test
    void theDiagramShowsExactlyTheseSteps() {
        StatusDiagram.check(Path.of("docs/service-request-status.mmd"), RequestStatus.class);
    }

    static Stream<Arguments> everyStatusAndStep() {
        return everyStatus().flatMap(status -> Arrays.stream(Step.values()).map(step -> Arguments.of(status, step)));
    }

    static Stream<RequestStatus> everyStatus() {
        return Stream.of(RequestStatus.values());
    }

    private static AServiceRequest livingIn(RequestStatus status) {
        return switch (status) {
            case REGISTERED -> aServiceRequest();
            case TRIAGED -> livingIn(REGISTERED).triaged();
            case RESOLVED -> livingIn(TRIAGED).resolved();
            case VISIT_REQUESTED -> livingIn(TRIAGED).visitRequested();
            case PRODUCT_EXPECTED -> livingIn(TRIAGED).productExpected();
            case COMPLETED -> livingIn(VISIT_REQUESTED).repairCompleted();
            case DUPLICATE -> livingIn(REGISTERED).markedDuplicate();
            case CLOSED -> livingIn(RESOLVED).followedUp();
            case CANCELLED -> livingIn(REGISTERED).cancelled();
        };
    }
}
