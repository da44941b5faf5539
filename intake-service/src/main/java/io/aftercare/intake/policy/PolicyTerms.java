package io.aftercare.intake.policy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a service policy with all its gates, as the API shows it and as events carry it. */
@Embeddable
public record PolicyTerms(
        @Schema(examples = "on-site-standard") String code,
        int version,

        @Enumerated(EnumType.STRING) @Schema(description = "Who must approve a repair plan")
        PlanApproval planApproval,

        @Enumerated(EnumType.STRING) @Schema(description = "How finished work is accepted")
        Acceptance acceptance,

        @Enumerated(EnumType.STRING)
        @Schema(description = "What the customer pays; FREE_IN_WARRANTY means parts and labour out of warranty")
        FeePolicy feePolicy,

        @Schema(description = "Whether the request needs an ended follow-up to close")
        boolean followUpRequired,

        int followUpWorkingDays,
        int followUpMaxAttempts,

        @Schema(description = "Scores up to this one open an investigation")
        int lowScoreAtMost,

        int acceptWithinMinutes,
        int contactWithinMinutes,
        boolean actFirstAllowed) {

    /** Who must approve a repair plan before the work may start. */
    public enum PlanApproval {
        STATION_HEAD,
        NONE
    }

    /** Who accepts finished work. */
    public enum Acceptance {
        INSPECTION,
        SIGNATURE,
        INSPECTION_THEN_SIGNATURE
    }

    /** What a customer pays for. */
    public enum FeePolicy {
        FREE_IN_WARRANTY,
        PARTS_ONLY,
        PARTS_AND_LABOUR
    }
}
