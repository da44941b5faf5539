package io.aftercare.intake.expert;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the expert says. */
record AnswerQuestion(
        @NotNull @PlainText(max = 4000, multiline = true) String answer,
        @Nullable Instant at) {

    /** Without the answer. */
    @Override
    public String toString() {
        return "AnswerQuestion[" + at + "]";
    }
}
