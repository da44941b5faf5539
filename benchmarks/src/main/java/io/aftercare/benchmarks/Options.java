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
public record Options(int seconds, int rounds, int warmUp, int clients) {
    static Options of(List<String> words) {
        return new Options(
                number(words, "--seconds", 15),
                number(words, "--rounds", 3),
                number(words, "--warm-up", 120),
                number(words, "--clients", 16));
    }

    /** The number after this word. */
    public static int number(List<String> words, String name, int fallback) {
        return Integer.parseInt(text(words, name, Integer.toString(fallback)));
    }

    /** The word after this one. */
    public static String text(List<String> words, String name, String fallback) {
        var at = words.indexOf(name);
        return at < 0 || at + 1 == words.size() ? fallback : words.get(at + 1);
    }
}
