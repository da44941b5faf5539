package io.aftercare.benchmarks;

import java.util.List;

/**
 * How long and how hard to measure.
 *
 * @param seconds length of one measured stretch
 * @param rounds how often reference and platform take turns
 * @param warmUp seconds of load before the first measured stretch, so that the compiler has done its work
 * @param clients concurrent clients, the same for both
 */
record Options(int seconds, int rounds, int warmUp, int clients) {
    static Options of(List<String> words) {
        return new Options(
                number(words, "--seconds", 15),
                number(words, "--rounds", 3),
                number(words, "--warm-up", 120),
                number(words, "--clients", 16));
    }

    private static int number(List<String> words, String name, int fallback) {
        var at = words.indexOf(name);
        return at < 0 ? fallback : Integer.parseInt(words.get(at + 1));
    }
}
