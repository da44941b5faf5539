package io.aftercare.dispatch.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.dispatch.department.DepartmentKind;
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

/** Every step in every status of a situation report, each reached by living. */
class SituationStatusTest {
    private static final Instant AT = Instant.parse("2026-09-01T00:00:00Z");
    private static final UUID ID = UUID.fromString("01993f5e-7c00-7a10-8000-0000000000f7");

    private enum Step {
        READ(SituationStatus.READ, report -> report.read(AT)),
        ACKNOWLEDGE(SituationStatus.ACKNOWLEDGED, report -> report.acknowledge("head", null, AT));

        private final SituationStatus leadsTo;
        private final Consumer<SituationReport> step;

        Step(SituationStatus leadsTo, Consumer<SituationReport> step) {
            this.leadsTo = leadsTo;
            this.step = step;
        }
    }

    static Stream<Arguments> matrix() {
        return Stream.of(SituationStatus.values())
                .flatMap(status -> Stream.of(Step.values()).map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("matrix")
    void aStepIsTakenWhereItIsLegalAndRefusedElsewhere(SituationStatus status, Step step) {
        var report = in(status);

        if (status.next().contains(step.leadsTo)) {
            step.step.accept(report);

            assertThat(report.status()).isEqualTo(step.leadsTo);
        } else {
            assertThatThrownBy(() -> step.step.accept(report)).isInstanceOf(IllegalTransition.class);

            assertThat(report.status()).isEqualTo(status);
        }
    }

    /** S3.8-E2b: whoever acknowledges has read. */
    @Test
    void whatIsAcknowledgedCountsAsRead() {
        assertThat(in(SituationStatus.ACKNOWLEDGED).readAt()).isEqualTo(AT);
    }

    @Test
    void theDiagramShowsTheStatuses() {
        StatusDiagram.check(Path.of("docs/situation-report-status.mmd"), SituationStatus.class);
    }

    private static SituationReport in(SituationStatus status) {
        var to = new Addressee("NYC-QN", DepartmentKind.REPAIR, "head");
        var report = new SituationReport(ID, to, new Subject(ID, null, ID), new byte[] {1}, "tech-05", AT);
        switch (status) {
            case REPORTED -> {}
            case READ -> report.read(AT);
            case ACKNOWLEDGED -> report.acknowledge("head", null, AT);
        }
        return report;
    }
}
