package io.aftercare.feedback.followup;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A call that did not get through. */
@Embeddable
record Attempt(@Enumerated(EnumType.STRING) AttemptOutcome outcome, Instant at, String madeBy) {
    /** Why it did not. */
    enum AttemptOutcome {
        NO_ANSWER,
        BUSY,
        WRONG_NUMBER
    }
}
