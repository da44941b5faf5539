package io.aftercare.intake.phone;

import io.aftercare.intake.customer.Partners;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the exchange tells about a call. */
record ReportCall(
        @NotNull @PlainText(max = 100) @Schema(description = "The exchange's own name of the call, used once for ever")
        String callId,

        @NotNull Event event,

        @Pattern(regexp = Partners.CODE) @Schema(description = "For an exchange of ours: the network that is called; `own` without it")
        @Nullable String partner,

        @PlainText(max = 40)
        @Schema(description = "Missing where the caller hides it", examples = "+13475550123")
        @Nullable String callerNumber,

        @Pattern(regexp = "[A-Z]{2}") @Schema(description = "Country of a number in national form", examples = "US")
        @Nullable String region,

        @PlainText(max = 60)
        @Schema(description = "What was called, as the exchange calls it", examples = "hotline")
        @Nullable String line,

        @PlainText(max = 100)
        @Schema(description = "The login of the agent whose telephone rings or who has answered")
        @Nullable String agent,

        Call.@Nullable EndedBy endedBy,

        @Schema(description = "When it happened; now without it") @Nullable Instant at) {
    /** What happens to a call. */
    @Schema(name = "CallEvent")
    enum Event {
        RINGING,
        ANSWERED,
        ENDED
    }

    /** Without the number: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "ReportCall[" + event + "]";
    }
}
