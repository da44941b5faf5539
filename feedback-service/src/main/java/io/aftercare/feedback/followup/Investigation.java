package io.aftercare.feedback.followup;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Why a customer was not content, and what is done about it. */
@Embeddable
record Investigation(String cause, String measure, Instant investigatedAt, String investigatedBy) {}
