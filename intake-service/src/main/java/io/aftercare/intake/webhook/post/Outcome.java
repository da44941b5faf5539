package io.aftercare.intake.webhook.post;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How posting a letter went.
 *
 * @param status of the answer; null when there was none
 * @param failure null when the letter was taken
 */
public record Outcome(@Nullable Integer status, @Nullable Failure failure, Duration took) {
    static Outcome answered(int status, Duration took) {
        return new Outcome(status, failureOf(status), took);
    }

    public static Outcome failed(Failure failure, Duration took) {
        return new Outcome(null, failure, took);
    }

    public boolean isTaken() {
        return failure == null;
    }

    private static @Nullable Failure failureOf(int status) {
        if (status >= 200 && status < 300) {
            return null;
        }
        return status == 410 ? Failure.GONE : status >= 300 && status < 400 ? Failure.REDIRECT : Failure.STATUS;
    }
}
