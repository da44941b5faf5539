package io.aftercare.intake.desk;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer that solved it by telephone. */
record ResolveServiceRequest(
        @NotNull @PlainText(max = 2000, multiline = true) String solution,
        @Nullable Instant at) {

    /** Without the text: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "ResolveServiceRequest[" + at + "]";
    }
}
