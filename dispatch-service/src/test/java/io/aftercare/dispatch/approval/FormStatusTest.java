package io.aftercare.dispatch.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.job.Job;
import io.aftercare.dispatch.job.ServicePolicy;
import io.aftercare.dispatch.job.UnassignedReason;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step in every status of a form, each reached by living. */
class FormStatusTest {
    private static final Instant AT = Instant.parse("2026-09-01T00:00:00Z");
    private static final UUID ID = UUID.fromString("01993f5e-7c00-7a10-8000-0000000000f3");
    private static final ServicePolicy POLICY =
            new ServicePolicy("with-form", 1, "NONE", "SIGNATURE", "FREE_IN_WARRANTY", true, 3, 3, 3, 30, 480, false);
    private static final Job JOB = new Job(
            ID, "acme", "PHONE", "GPS-7", "gps", Priority.P2, ID, ID, true, POLICY, "no-signal", 40.6, -73.9, AT);

    private enum Step {
        APPROVE(FormStatus.APPROVED, form -> form.approve("manager-01", AT)),
        REFUSE(FormStatus.REFUSED, form -> form.refuse("manager-01", "No position is marked", AT)),
        HAND_IN_AGAIN(FormStatus.PENDING, form -> form.handInAgain("The position is marked", AT));

        private final FormStatus leadsTo;
        private final Consumer<VisitForm> step;

        Step(FormStatus leadsTo, Consumer<VisitForm> step) {
            this.leadsTo = leadsTo;
            this.step = step;
        }
    }

    static Stream<Arguments> matrix() {
        return Stream.of(FormStatus.values())
                .flatMap(status -> Stream.of(Step.values()).map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("matrix")
    void aStepIsTakenWhereItIsLegalAndRefusedElsewhere(FormStatus status, Step step) {
        var form = in(status);

        if (status.next().contains(step.leadsTo)) {
            step.step.accept(form);

            assertThat(form.status()).isEqualTo(step.leadsTo);
        } else {
            assertThatThrownBy(() -> step.step.accept(form)).isInstanceOf(IllegalTransition.class);

            assertThat(form.status()).isEqualTo(status);
        }
    }

    /** S3.8-C3 */
    @Test
    void aFormThatWaitsOrWasRefusedHindersEverybody() {
        assertThat(in(FormStatus.PENDING).hindrance()).contains(UnassignedReason.FORM_NOT_APPROVED);
        assertThat(in(FormStatus.REFUSED).hindrance()).contains(UnassignedReason.FORM_REFUSED);
        assertThat(in(FormStatus.APPROVED).hindrance()).isEmpty();
    }

    /** S3.8-C3: the form of a cancelled visit waits for nobody; what was approved stays so. */
    @Test
    void theFormOfACancelledVisitIsWithdrawnUnlessItWasApproved() {
        for (var status : FormStatus.values()) {
            var form = in(status);
            if (status != FormStatus.WITHDRAWN) {
                form.withdraw(AT);
            }

            assertThat(form.status())
                    .isEqualTo(status == FormStatus.APPROVED ? FormStatus.APPROVED : FormStatus.WITHDRAWN);
        }
    }

    @Test
    void theDiagramShowsTheStatuses() {
        StatusDiagram.check(Path.of("docs/form-status.mmd"), FormStatus.class);
    }

    private static VisitForm in(FormStatus status) {
        var form = VisitForm.handIn(ID, ID, FormKind.REPAIR_SERVICE, JOB, AT);
        switch (status) {
            case PENDING -> {}
            case APPROVED -> form.approve("manager-01", AT);
            case REFUSED -> form.refuse("manager-01", "No", AT);
            case WITHDRAWN -> form.withdraw(AT);
        }
        return form;
    }
}
