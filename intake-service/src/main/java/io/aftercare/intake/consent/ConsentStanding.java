package io.aftercare.intake.consent;

import io.aftercare.intake.consent.Consent.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer's data may be used for now. */
record ConsentStanding(List<Purpose> purposes) {
    /** Whether one use is allowed, and why. */
    @Schema(name = "ConsentOfPurpose")
    record Purpose(
            ConsentPurpose purpose,
            boolean allowed,

            @Schema(description = "The latest decision; missing where there is none: then only calling back is allowed")
            @Nullable Decision decision,

            @Nullable Instant at,
            @Nullable String noticeVersion) {
        static Purpose of(ConsentPurpose purpose, Optional<Consent> latest) {
            return new Purpose(
                    purpose,
                    latest.map(Consent::isGiven).orElse(purpose.isAllowedWithoutDecision()),
                    latest.map(Consent::decision).orElse(null),
                    latest.map(Consent::at).orElse(null),
                    latest.map(Consent::noticeVersion).orElse(null));
        }
    }
}
