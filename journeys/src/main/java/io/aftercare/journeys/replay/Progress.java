package io.aftercare.journeys.replay;

import io.aftercare.journeys.client.Platform;
import java.io.PrintStream;
import java.time.Duration;

/** Shows on the terminal how far a replay is; without a terminal one line now and then. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final Tally tally;
    private final Platform platform;
    private final int total;
    private final long started = System.nanoTime();
    private final Thread painter;

    Progress(PrintStream out, Tally tally, Platform platform, int total) {
        this.out = out;
        this.terminal = System.console() != null && System.console().isTerminal();
        this.tally = tally;
        this.platform = platform;
        this.total = total;
        this.painter = Thread.ofVirtual().start(this::paint);
    }

    private void paint() {
        try {
            while (true) {
                Thread.sleep(terminal ? Duration.ofMillis(500) : Duration.ofSeconds(10));
                out.print(terminal ? "\r" + line() : line() + System.lineSeparator());
                out.flush();
            }
        } catch (InterruptedException _) {
            out.println((terminal ? "\r" : "") + line());
        }
    }

    private String line() {
        var failed = tally.failures().size();
        var done = tally.done() + failed;
        var seconds = Math.max(1, Duration.ofNanos(System.nanoTime() - started).toSeconds());
        var filled = (int) (WIDTH * done / Math.max(1, total));
        return "[%s%s] %d/%d  %.1f requests/s  %d calls  %d repeated  %d failed "
                .formatted(
                        "#".repeat(filled),
                        ".".repeat(WIDTH - filled),
                        done,
                        total,
                        (double) done / seconds,
                        platform.calls(),
                        platform.repeats(),
                        failed);
    }

    Duration taken() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    @Override
    public void close() {
        painter.interrupt();
        try {
            painter.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
