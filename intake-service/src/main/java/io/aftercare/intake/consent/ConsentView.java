package io.aftercare.intake.consent;

import io.aftercare.intake.consent.Consent.Decision;
import io.aftercare.intake.request.Origin.Channel;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One decision as the API shows it. */
@Schema(name = "Consent")
record ConsentView(
        UUID id,
        UUID customerId,
        ConsentPurpose purpose,
        Decision decision,
        Instant at,
        Channel channel,

        @Schema(description = "Missing behind a mask, and once the person has been erased") @Nullable String evidence,

        String noticeVersion,
        Instant recordedAt,

        @Schema(description = "The login of who wrote it down")
        String recordedBy) {
    ConsentView behindMask() {
        return new ConsentView(
                id, customerId, purpose, decision, at, channel, null, noticeVersion, recordedAt, recordedBy);
    }

    /** Without the evidence: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "ConsentView[" + id + "]";
    }
}
