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
                number(words, "--pending", "1000000"),
                number(words, "--per-second", "200"),
                number(words, "--seconds", "60"));
    }

    int breaches() {
        return perSecond * seconds;
    }

    private static int number(List<String> words, String name, String fallback) {
        return Integer.parseInt(Options.text(words, name, fallback));
    }
}
