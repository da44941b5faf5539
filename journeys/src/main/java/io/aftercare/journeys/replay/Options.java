package io.aftercare.journeys.replay;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a person asked for on the command line. */
record Options(@Nullable Path file, double speed, int limit, int atOnce, Duration patience) {
    static final String USAGE = """
            replay [FILE.csv] [--speed N|max] [--limit N] [--at-once N] [--patience SECONDS]

            Feeds recorded service requests through the public API and takes each to its end.
            Without a file: 1,000 requests of New York City, 31 December 2019. Safe to repeat: a
            request that is already there goes on where it stands.

              --speed N      recorded seconds per second (default max: as fast as the platform can)
              --limit N      only the oldest N requests
              --at-once N    requests under way at the same time, with --speed max (default 32)
              --patience S   seconds a request may stand still before it counts as failed (default 180)

            AFTERCARE_URL says where the platform is (default http://localhost:8080).
            """;

    static Options parse(String[] words) {
        var options = new Options(null, 0, Integer.MAX_VALUE, 32, Duration.ofSeconds(180));
        for (var i = 0; i < words.length; i++) {
            var word = words[i];
            if (!word.startsWith("--")) {
                options = new Options(Path.of(word), options.speed, options.limit, options.atOnce, options.patience);
                continue;
            }
            if (i + 1 == words.length) {
                throw new IllegalArgumentException(word + " needs a value");
            }
            options = options.with(word, words[++i]);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--speed" -> new Options(file, value.equals("max") ? 0 : number(name, value), limit, atOnce, patience);
            case "--limit" -> new Options(file, speed, (int) number(name, value), atOnce, patience);
            case "--at-once" -> new Options(file, speed, limit, (int) Math.max(1, number(name, value)), patience);
            case "--patience" ->
                new Options(file, speed, limit, atOnce, Duration.ofSeconds((long) number(name, value)));
            default -> throw new IllegalArgumentException("There is no option " + name);
        };
    }

    private static double number(String name, String value) {
        try {
            var number = Double.parseDouble(value);
            if (number >= 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw new IllegalArgumentException(name + " needs a number of 0 or more, not " + value);
    }
}
