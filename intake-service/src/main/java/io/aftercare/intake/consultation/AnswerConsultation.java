package io.aftercare.intake.consultation;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was answered to a question that stayed open. */
record AnswerConsultation(
        @NotNull @PlainText(max = 10_000, multiline = true) @Schema(description = "Encrypted")
        String answer,

        @Schema(description = "The published article that helped") @Nullable UUID articleId,

        @Nullable Instant at) {

    /** Without the answer. */
    @Override
    public String toString() {
        return "AnswerConsultation[" + articleId + "]";
    }
}
