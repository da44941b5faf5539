package io.aftercare.intake.identity;

import java.util.Arrays;
import java.util.Optional;

/** What the score says; whoever has less than the last is not worth showing. */
enum Verdict {
    SAME(80),
    LIKELY(50),
    POSSIBLE(20);

    private final int least;

    Verdict(int least) {
        this.least = least;
    }

    static Optional<Verdict> of(int score) {
        return Arrays.stream(values()).filter(verdict -> score >= verdict.least).findFirst();
    }
}
