package io.aftercare.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The facts of the machine that every table starts with. */
public final class Machine {
    private Machine() {}

    public static String facts() {
        return "%s · %d cores · %s · JDK %s"
                .formatted(cpu(), Runtime.getRuntime().availableProcessors(), memory(), Runtime.version());
    }

    private static String cpu() {
        return line("/proc/cpuinfo", "model name").replaceAll("\\s+", " ");
    }

    private static String memory() {
        var total = line("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return total.isEmpty() ? "memory unknown" : Long.parseLong(total) / 1_048_576 + " GiB";
    }

    private static String line(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
