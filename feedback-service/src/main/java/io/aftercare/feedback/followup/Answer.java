package io.aftercare.feedback.followup;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the customer said; every score is from 1 (bad) to 5 (good), the three dimensions are asked where it helps. */
@Embeddable
record Answer(
        int satisfaction,
        boolean problemSolved,
        @Nullable Integer speed,
        @Nullable Integer attitude,
        @Nullable Integer quality,
        Instant answeredAt,
        String answeredBy) {
    /** Whether somebody has to find out why: the score is at or under the mark, or the problem is still there. */
    boolean isLow(int lowScoreAtMost) {
        return satisfaction <= lowScoreAtMost || !problemSolved;
    }
}
