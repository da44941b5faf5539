package io.aftercare.intake.expert;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked of whom, and when the customer was told to have the reply. */
record AskExpert(
        @NotNull @Pattern(regexp = AskExpert.GROUP) @Size(max = 64) @Schema(description = "Who can answer it, as a word of the network's own", examples = "heating-experts")
        String group,

        @NotNull @PlainText(max = 4000, multiline = true) String question,

        @NotNull @Schema(description = "Promised to the customer (S2-3.1d); after it was asked")
        Instant promisedReplyAt,

        @Nullable Instant at) {

    static final String GROUP = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Without the question: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "AskExpert[" + group + ", " + promisedReplyAt + "]";
    }
}
