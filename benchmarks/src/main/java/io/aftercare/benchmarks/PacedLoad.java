package io.aftercare.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts work at fixed moments whether or not earlier work has ended, and measures from the moment it was due: a slow
 * answer cannot hide the wait of those behind it.
 */
public final class PacedLoad {
    /** What is started at each moment. */
    public interface Work {
        AutoCloseable open();

        void once(AutoCloseable connection) throws Exception;
    }

    private final int threads;

    public PacedLoad(int threads) {
        this.threads = threads;
    }

    public Latencies run(double perSecond, int seconds, Work work) throws InterruptedException {
        var latencies = new Latencies();
        var total = (long) (perSecond * seconds);
        var next = new AtomicLong();
        var start = System.nanoTime() + 100_000_000L;
        Clients.run(threads, () -> {
            try (var connection = work.open()) {
                for (var n = next.getAndIncrement(); n < total; n = next.getAndIncrement()) {
                    var due = start + (long) (n * 1e9 / perSecond);
                    for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                        LockSupport.parkNanos(wait);
                    }
                    work.once(connection);
                    latencies.add(System.nanoTime() - due);
                }
            }
            return null;
        });
        return latencies;
    }
}
