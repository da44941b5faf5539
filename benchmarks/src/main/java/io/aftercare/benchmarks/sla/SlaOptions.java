package io.aftercare.benchmarks.sla;

import io.aftercare.benchmarks.Options;
import java.util.List;

/**
 * How much waits and how much comes due.
 *
 * @param pending requests whose deadline lies far ahead
 * @param perSecond promises that are broken each second
 * @param seconds for how long
 */
record SlaOptions(int pending, int perSecond, int seconds) {
    static SlaOptions of(List<String> words) {
        return new SlaOptions(
                Options.number(words, "--pending", 1_000_000),
                Options.number(words, "--per-second", 200),
                Options.number(words, "--seconds", 60));
    }

    int breaches() {
        return perSecond * seconds;
    }
}
