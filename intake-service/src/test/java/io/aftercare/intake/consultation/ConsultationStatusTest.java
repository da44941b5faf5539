package io.aftercare.intake.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.intake.consultation.Consultation.Recorded;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of a consultation: S3.3-C1. */
class ConsultationStatusTest {
    private static final Recorded RECORDED = new Recorded("agent-01", Instant.parse("2026-11-21T08:00:00Z"));

    private final Consultation consultation = new Consultation(
            UUID.fromString("01993f5e-7c00-7a10-8000-0000000000a1"),
            "own",
            new Inquiry(null, Channel.PHONE, "WM", "descaling", RECORDED.at()),
            new byte[] {1},
            RECORDED);

    @Test
    void aQuestionIsAnsweredOnce() {
        consultation.answer(new byte[] {2}, null, RECORDED);

        assertThat(consultation.status()).isEqualTo(ConsultationStatus.ANSWERED);
        assertThatThrownBy(() -> consultation.answer(new byte[] {3}, null, RECORDED))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining("cannot go from ANSWERED to ANSWERED");
        assertThat(consultation.answerCipher()).contains(new byte[] {2});
    }

    @Test
    void whereNobodyIsNamedTheRecordHasAKey() {
        assertThat(consultation.sealedFor()).isEqualTo(consultation.aggregateId());
    }

    @Test
    void theDiagramShowsExactlyTheseSteps() {
        StatusDiagram.check(Path.of("docs/consultation-status.mmd"), ConsultationStatus.class);
    }
}
