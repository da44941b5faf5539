package io.aftercare.dispatch.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.dispatch.job.MissReason;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step in every status, each reached by living. */
class VisitStatusTest {
    /** The steps, each with the statuses in which it is legal and the one that it leads to. */
    private enum Step {
        PROPOSE(
                EnumSet.of(
                        VisitStatus.REQUESTED,
                        VisitStatus.PROPOSED,
                        VisitStatus.ACCEPTED,
                        VisitStatus.APPOINTED,
                        VisitStatus.MISSED),
                VisitStatus.PROPOSED,
                (visit, at) -> visit.propose(AVisit.ANOTHER, at, at)),
        ACCEPT(EnumSet.of(VisitStatus.PROPOSED), VisitStatus.ACCEPTED, (visit, at) -> visit.accept(at, at)),
        REFUSE(EnumSet.of(VisitStatus.PROPOSED), VisitStatus.REQUESTED, (visit, at) -> visit.refuse("Too far", at)),
        TIME_OUT(EnumSet.of(VisitStatus.PROPOSED), VisitStatus.REQUESTED, Visit::timeOut),
        APPOINT(
                EnumSet.of(VisitStatus.ACCEPTED, VisitStatus.APPOINTED, VisitStatus.MISSED),
                VisitStatus.APPOINTED,
                (visit, at) -> visit.appoint(AVisit.APPOINTMENT, at)),
        DEPART(EnumSet.of(VisitStatus.APPOINTED), VisitStatus.DEPARTED, Visit::depart),
        ARRIVE(EnumSet.of(VisitStatus.DEPARTED), VisitStatus.ARRIVED, (visit, at) -> visit.arrive(null, at)),
        MISS(
                EnumSet.of(VisitStatus.APPOINTED, VisitStatus.DEPARTED),
                VisitStatus.MISSED,
                (visit, at) -> visit.miss(MissReason.CUSTOMER_ABSENT, at, at)),
        COMPLETE(EnumSet.of(VisitStatus.ARRIVED), VisitStatus.COMPLETED, Visit::complete),
        CANCEL(
                EnumSet.complementOf(EnumSet.of(VisitStatus.COMPLETED, VisitStatus.CANCELLED)),
                VisitStatus.CANCELLED,
                (visit, at) -> visit.cancel("WITHDRAWN", at));

        private final Set<VisitStatus> legalIn;
        private final VisitStatus leadsTo;
        private final BiConsumer<Visit, Instant> step;

        Step(Set<VisitStatus> legalIn, VisitStatus leadsTo, BiConsumer<Visit, Instant> step) {
            this.legalIn = legalIn;
            this.leadsTo = leadsTo;
            this.step = step;
        }
    }

    static Stream<Arguments> matrix() {
        return Stream.of(VisitStatus.values())
                .flatMap(status -> Stream.of(Step.values()).map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("matrix")
    void aStepIsTakenWhereItIsLegalAndRefusedElsewhere(VisitStatus status, Step step) {
        var visit = AVisit.in(status);
        var at = visit.lastStepAt().plus(Duration.ofMinutes(1));

        if (step.legalIn.contains(status)) {
            step.step.accept(visit, at);

            assertThat(visit.status()).isEqualTo(step.leadsTo);
            assertThat(visit.lastStepAt()).isEqualTo(at);
        } else {
            assertThatThrownBy(() -> step.step.accept(visit, at)).isInstanceOf(IllegalTransition.class);

            assertThat(visit.status()).isEqualTo(status);
            assertThat(visit.lastStepAt()).isBefore(at);
        }
    }

    @Test
    void theStepsMakeExactlyTheTransitionsOfTheStatus() {
        for (var status : VisitStatus.values()) {
            var reached = EnumSet.noneOf(VisitStatus.class);
            Stream.of(Step.values())
                    .filter(step -> step.legalIn.contains(status))
                    .forEach(step -> reached.add(step.leadsTo));

            assertThat(reached).as("from %s", status).isEqualTo(status.next());
        }
    }

    @Test
    void theDiagramShowsTheStatuses() {
        StatusDiagram.check(Path.of("docs/visit-status.mmd"), VisitStatus.class);
    }
}
