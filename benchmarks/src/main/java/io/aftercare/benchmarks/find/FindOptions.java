package io.aftercare.benchmarks.find;

import io.aftercare.benchmarks.Options;
import java.util.List;

/**
 * How many requests there are and how hard they are searched.
 *
 * @param requests as many as the database shall hold
 * @param perSecond searches of one kind each second
 * @param seconds for how long each kind is asked, and how long one stretch of registering is
 */
record FindOptions(int requests, int perSecond, int seconds) {
    static FindOptions of(List<String> words) {
        return new FindOptions(
                Options.number(words, "--requests", 1_000_000),
                Options.number(words, "--per-second", 20),
                Options.number(words, "--seconds", 15));
    }
}
