package io.aftercare.repair.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The gates that apply to this job, in the version that triage bound to it. */
@Embeddable
public record ServicePolicy(
        @Column(name = "policy_code") String code,
        @Column(name = "policy_version") int version,

        @Column(name = "plan_approval") @Enumerated(EnumType.STRING)
        PlanApproval planApproval,

        @Column(name = "acceptance") @Enumerated(EnumType.STRING)
        Acceptance acceptance,

        @Column(name = "fee_policy") @Enumerated(EnumType.STRING)
        FeePolicy feePolicy,

        @Column(name = "follow_up_required") boolean followUpRequired,
        @Column(name = "follow_up_working_days") int followUpWorkingDays,
        @Column(name = "follow_up_max_attempts") int followUpMaxAttempts,
        @Column(name = "low_score_at_most") int lowScoreAtMost,
        @Column(name = "accept_within_minutes") int acceptWithinMinutes,
        @Column(name = "contact_within_minutes") int contactWithinMinutes,
        @Column(name = "act_first_allowed") boolean actFirstAllowed) {

    /** Who has to agree with a repair plan before work starts. */
    public enum PlanApproval {
        STATION_HEAD,
        NONE
    }

    /** Who accepts the finished work. */
    public enum Acceptance {
        INSPECTION,
        SIGNATURE,
        INSPECTION_THEN_SIGNATURE
    }

    /** What the customer pays. */
    public enum FeePolicy {
        FREE_IN_WARRANTY,
        PARTS_ONLY,
        PARTS_AND_LABOUR
    }
}
