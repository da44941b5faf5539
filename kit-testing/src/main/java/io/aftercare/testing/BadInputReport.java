package io.aftercare.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much bad input a service was sent: {@code target/bad-input.txt}, and a line in the log of the build. */
final class BadInputReport {
    private static final Path FILE = Path.of("target", "bad-input.txt");

    private BadInputReport() {}

    /** Writes the numbers; gives the total. */
    static int write(List<String> operations, BadInputCalls calls) {
        var counts = calls.counts();
        var total = counts.values().stream().mapToInt(Integer::intValue).sum();
        var line = String.format(
                Locale.ROOT,
                "bad input: %s %,d requests, %d operations, %d of them 5xx",
                RealServers.serviceName(),
                total,
                operations.size(),
                calls.failures());
        var lines = counts.entrySet().stream()
                .map(count -> String.format(Locale.ROOT, "%6d %s%n", count.getValue(), count.getKey()))
                .collect(Collectors.joining());
        try {
            Files.writeString(FILE, line + System.lineSeparator() + lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(line);
        return total;
    }
}
