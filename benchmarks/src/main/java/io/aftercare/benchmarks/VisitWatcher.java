package io.aftercare.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads the newest visits again and again, as a schedule board would, and notes when each request's visit was first in
 * the answer. One reader for all requests: many would load the platform more than what is measured.
 */
final class VisitWatcher implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LOOK_AGAIN_NANOS = 20_000_000;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long LATE_NANOS = 500_000_000L;
    private static final int LATE_AT_ONCE = 5;

    private final String dispatcher;
    private final Wire wire;
    private final Map<String, Long> askedAt = new ConcurrentHashMap<>();
    private final Map<String, Long> seenAt = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean watching = true;
    private volatile IOException failure;

    VisitWatcher(URI gateway, String dispatcher) {
        this.dispatcher = dispatcher;
        this.wire = new Wire(gateway);
        this.thread = Thread.ofPlatform().daemon().name("visit-watcher").start(this::watch);
    }

    /** The platform has said yes to a visit for this request just now. */
    void asked(String serviceRequestId) {
        askedAt.put(serviceRequestId, System.nanoTime());
    }

    /** Waits until every visit was seen and adds how long each took. */
    void collect(Latencies readable) throws IOException {
        var until = System.nanoTime() + PATIENCE_NANOS;
        while (!seenAt.keySet().containsAll(askedAt.keySet())) {
            if (failure != null) {
                throw failure;
            }
            if (System.nanoTime() > until) {
                throw new IOException("Some visits were not readable after 60 s");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        askedAt.forEach((id, asked) -> readable.add(Math.max(0, seenAt.get(id) - asked)));
    }

    private void watch() {
        try {
            while (watching) {
                look("/v1/visits?limit=50", System.nanoTime() + PATIENCE_NANOS);
                lookForLate();
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    /** A visit that came late lies below the newest ones; it is asked for by its request. */
    private void lookForLate() throws IOException {
        var late = System.nanoTime() - LATE_NANOS;
        var missing = askedAt.entrySet().stream()
                .filter(asked -> asked.getValue() < late && !seenAt.containsKey(asked.getKey()))
                .limit(LATE_AT_ONCE)
                .toList();
        for (var asked : missing) {
            look("/v1/visits?serviceRequestId=" + asked.getKey(), 0);
        }
    }

    /** Notes the visits of a page, and of the page behind it as long as all of them are new. */
    private void look(String path, long until) throws IOException {
        var answer = wire.get(path, dispatcher);
        if (answer.status() != 200) {
            throw new IOException("Reading visits answered " + answer.status() + " " + answer.text());
        }
        var now = System.nanoTime();
        var page = JSON.readTree(answer.body());
        var news = 0;
        for (var visit : page.get("items")) {
            if (seenAt.putIfAbsent(visit.get("serviceRequestId").asText(), now) == null) {
                news++;
            }
        }
        var next = page.path("next").asText("");
        if (seenAt.size() > news && news == page.get("items").size() && !next.isEmpty() && now < until) {
            look("/v1/visits?limit=50&after=" + next, until);
        }
    }

    @Override
    public void close() throws IOException {
        watching = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        wire.close();
    }
}
