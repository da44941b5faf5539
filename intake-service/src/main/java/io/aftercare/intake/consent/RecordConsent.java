package io.aftercare.intake.consent;

import io.aftercare.intake.consent.Consent.Decision;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer decided, and what proves it. */
record RecordConsent(
        @NotNull ConsentPurpose purpose,
        @NotNull Decision decision,
        @NotNull Channel channel,

        @NotNull @PlainText(max = 1000, multiline = true)
        @Schema(
                description = "What was said or clicked, by whom and where it can be found; encrypted",
                examples = "Said yes at 02:10 of call sip-7f3a")
        String evidence,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}") @Schema(description = "The version of the privacy notice that the customer was given", examples = "2026-10")
        String noticeVersion,

        @Schema(description = "When the customer decided; now without it") @Nullable Instant at) {
    /** Without the evidence: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "RecordConsent[" + purpose + ", " + decision + "]";
    }
}
