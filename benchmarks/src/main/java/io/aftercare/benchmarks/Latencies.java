package io.aftercare.benchmarks;

import java.util.Arrays;

/** Times in nanoseconds, counted by many threads, read as percentiles in milliseconds. */
public final class Latencies {
    private long[] nanos = new long[1024];
    private int count;

    public synchronized void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = time;
    }

    public synchronized int count() {
        return count;
    }

    public synchronized double percentile(double percent) {
        if (count == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        var index = (int) Math.ceil(percent / 100 * count) - 1;
        return sorted[Math.clamp(index, 0, count - 1)] / 1e6;
    }
}
