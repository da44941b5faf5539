package io.aftercare.intake.webhook.delivery;

import io.aftercare.intake.platform.IntakeConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When a letter is tried again, when a receiver counts as failing, and when it is disabled. */
@Singleton
class RetryPolicy {
    /** So many refusals in a row, of whatever letters, and only probes go out. */
    static final int FAILING_AFTER = 3;

    /** The part of a pause by which it is shortened or lengthened at random, so that receivers are not hit in step. */
    private static final double JITTER = 0.2;

    private final List<Duration> pauses;
    private final Duration longestProbePause;
    private final Duration disableAfter;
    private final RandomGenerator chance;

    @Inject
    RetryPolicy(IntakeConfig config) {
        this(config.webhook(), RandomGenerator.getDefault());
    }

    RetryPolicy(IntakeConfig.Webhook config, RandomGenerator chance) {
        this.pauses = config.retryPauses();
        this.longestProbePause = config.longestProbePause();
        this.disableAfter = config.disableAfter();
        this.chance = chance;
    }

    boolean isFailing(int refusalsInARow) {
        return refusalsInARow >= FAILING_AFTER;
    }

    /** Whether a letter has used up its schedule; while nothing at all is taken, that is not the letter's fault. */
    boolean givesUp(int failuresOfLetter, int refusalsInARow) {
        return failuresOfLetter > pauses.size() && !isFailing(refusalsInARow);
    }

    Duration pauseOfLetter(int failures) {
        return jittered(pause(failures - 1));
    }

    Duration pauseOfReceiver(int refusalsInARow) {
        var pause = pause(refusalsInARow - FAILING_AFTER);
        return jittered(pause.compareTo(longestProbePause) < 0 ? pause : longestProbePause);
    }

    boolean disables(@Nullable Instant failingSince, Instant now) {
        return failingSince != null && !failingSince.plus(disableAfter).isAfter(now);
    }

    private Duration pause(int index) {
        return pauses.get(Math.min(index, pauses.size() - 1));
    }

    private Duration jittered(Duration pause) {
        var factor = 1 - JITTER + 2 * JITTER * chance.nextDouble();
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }
}
