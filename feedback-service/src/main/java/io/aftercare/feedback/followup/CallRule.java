package io.aftercare.feedback.followup;

import jakarta.persistence.Embeddable;

/** What the service policy of the request asks of its follow-up. */
@Embeddable
record CallRule(int maxAttempts, int lowScoreAtMost) {}
