package io.aftercare.dispatch.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.dispatch.leave.LeaveRequest.Asked;
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

/** Every step in every status of a leave, each reached by living. */
class LeaveStatusTest {
    private static final Instant AT = Instant.parse("2026-09-01T00:00:00Z");
    private static final UUID ID = UUID.fromString("01993f5e-7c00-7a10-8000-0000000000f2");
    private static final Asked ASKED =
            new Asked(AT.plus(Duration.ofDays(1)), AT.plus(Duration.ofDays(2)), "A wedding", null);

    private enum Step {
        NAME_SUBSTITUTE(LeaveStatus.APPROVED, leave -> leave.nameSubstitute("bob", AT)),
        APPROVE(LeaveStatus.APPROVED, leave -> leave.approve("head", false, AT)),
        REFUSE(LeaveStatus.REFUSED, leave -> leave.refuse("head", "Too few people", AT)),
        WITHDRAW(LeaveStatus.WITHDRAWN, leave -> leave.withdraw(AT));

        private final LeaveStatus legalBefore;
        private final Consumer<LeaveRequest> step;

        Step(LeaveStatus legalBefore, Consumer<LeaveRequest> step) {
            this.legalBefore = legalBefore;
            this.step = step;
        }
    }

    static Stream<Arguments> matrix() {
        return Stream.of(LeaveStatus.values())
                .flatMap(status -> Stream.of(Step.values()).map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("matrix")
    void aStepIsTakenWhereItIsLegalAndRefusedElsewhere(LeaveStatus status, Step step) {
        var leave = in(status);

        if (status.next().contains(step.legalBefore)) {
            step.step.accept(leave);

            assertThat(leave.status()).isEqualTo(step == Step.NAME_SUBSTITUTE ? status : step.legalBefore);
        } else {
            assertThatThrownBy(() -> step.step.accept(leave)).isInstanceOf(IllegalTransition.class);

            assertThat(leave.status()).isEqualTo(status);
        }
    }

    @Test
    void theDiagramShowsTheStatuses() {
        StatusDiagram.check(Path.of("docs/leave-status.mmd"), LeaveStatus.class);
    }

    private static LeaveRequest in(LeaveStatus status) {
        var leave = LeaveRequest.request(ID, "SH-01", "ann", ASKED, "ann", AT);
        switch (status) {
            case REQUESTED -> {}
            case APPROVED -> leave.approve("head", false, AT);
            case REFUSED -> leave.refuse("head", "No", AT);
            case WITHDRAWN -> leave.withdraw(AT);
            case ABSENT -> {
                return LeaveRequest.absence(ID, "SH-01", "ann", ASKED, "head", AT);
            }
        }
        return leave;
    }
}
