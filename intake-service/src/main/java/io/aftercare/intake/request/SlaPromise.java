package io.aftercare.intake.request;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.SlaGoal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise of time that somebody is told about.
 *
 * @param run from 1; a reopened request runs again
 * @param firstResponder whom a breach is attributed to (S3.3-D5.3)
 */
public record SlaPromise(
        UUID serviceRequestId,
        String partner,
        SlaGoal goal,
        int run,
        @Nullable Priority priority,
        String policyCode,
        int policyVersion,
        String firstResponder,
        @Nullable String outletCode,
        Instant dueAt) {}
