package io.aftercare.journeys.replay;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** How many requests came to which end. */
public final class Tally {
    private final Map<String, LongAdder> byEnd = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    void ended(Ending ending, String state) {
        byEnd.computeIfAbsent(state + " " + ending, _ -> new LongAdder()).increment();
    }

    void failed(RecordedRequest request, Exception reason) {
        failures.add(request.key() + " (" + Ending.of(request) + "): " + told(reason));
    }

    private static String told(Throwable reason) {
        var cause = reason.getCause();
        return String.valueOf(reason.getMessage()) + (cause == null ? "" : "; " + told(cause));
    }

    public long done() {
        return count("");
    }

    /** How many ended in a status, for example {@code CLOSED}. */
    public long count(String status) {
        return byEnd.entrySet().stream()
                .filter(end -> end.getKey().startsWith(status))
                .mapToLong(end -> end.getValue().sum())
                .sum();
    }

    /** One line for each request that did not come to an end. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** The table at the end of a replay. */
    String table(Duration taken) {
        var text = new StringBuilder("%n%-34s %8s%n".formatted("ended as", "requests"));
        new TreeMap<>(byEnd)
                .forEach((end, count) -> text.append(
                        "%-34s %8d%n".formatted(end.toLowerCase(Locale.ROOT).replace('_', '-'), count.sum())));
        text.append("%-34s %8d%n".formatted("failed", failures.size()));
        text.append("%-34s %8d in %d s%n".formatted("all", done() + failures.size(), taken.toSeconds()));
        failures.stream()
                .limit(10)
                .forEach(failure -> text.append("  ").append(failure).append(System.lineSeparator()));
        return text.toString();
    }
}
