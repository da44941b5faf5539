package io.aftercare.intake.partner.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.kit.ids.Ids;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The life of a step. */
class StepStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final PartnerStep step =
            new PartnerStep(Ids.next(), Ids.next(), 0, StepKind.CREATE_CLIENT, NOW, "admin-01");

    @Test
    void aStepThatFailedIsDoneLater() {
        step.failed("UNREACHABLE");
        assertThat(step.status()).isEqualTo(StepStatus.WAITING);
        assertThat(step.view().lastFailure()).isEqualTo("UNREACHABLE");

        step.done(NOW);

        assertThat(step.status()).isEqualTo(StepStatus.DONE);
        assertThat(step.attempts()).isEqualTo(2);
        assertThat(step.view().lastFailure()).isNull();
    }

    @Test
    void aStepEndsOnce() {
        step.skip();

        assertThatThrownBy(() -> step.done(NOW)).hasMessageContaining("cannot go from SKIPPED to DONE");
        assertThatThrownBy(step::skip).hasMessageContaining("cannot go from SKIPPED to SKIPPED");
    }

    @Test
    void theDiagramShowsTheLifeOfAStep() {
        StatusDiagram.check(Path.of("docs/partner-step-status.mmd"), StepStatus.class);
    }
}
