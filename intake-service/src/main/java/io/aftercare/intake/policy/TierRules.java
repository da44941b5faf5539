package io.aftercare.intake.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a version of a policy says about the tiers of support. */
record TierRules(
        String policyCode,
        int policyVersion,

        @Schema(description = "Whether hotline and remote are tried, or skipped for a reason, before somebody comes")
        boolean tiersRequired) {}
