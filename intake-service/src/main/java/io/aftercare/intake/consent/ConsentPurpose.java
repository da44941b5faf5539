package io.aftercare.intake.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For what personal data may be used beyond the service that the customer asked for. */
@Schema(name = "ConsentPurpose")
public enum ConsentPurpose {
    /** Calling back to ask whether all is well: every repair is asked about, unless the customer objects (S3.3-E1a). */
    CALL_BACK(true),
    /** Recording what is said (S2-4.2a). */
    RECORDING(false),
    /** Remembering preferences and habits (S3.5-J1). */
    PREFERENCES(false),
    /** Telling about offers, for a long-term cooperation (S3.1-C1). */
    MARKETING(false);

    private final boolean allowedWithoutDecision;

    ConsentPurpose(boolean allowedWithoutDecision) {
        this.allowedWithoutDecision = allowedWithoutDecision;
    }

    boolean isAllowedWithoutDecision() {
        return allowedWithoutDecision;
    }
}
