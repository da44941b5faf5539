package io.aftercare.journeys.replay;

import io.aftercare.journeys.client.Platform;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Lives a whole recording again, many requests at a time. */
public final class Replayer {
    private final Platform platform;
    private final Recording recording;
    private final double speed;
    private final int atOnce;
    private final Duration patience;
    private final Tally tally = new Tally();

    /**
     * @param speed recorded seconds per real second; 0 for as fast as possible
     * @param atOnce how many requests are under way at the same time
     * @param patience how long a request may stand still before it counts as failed
     */
    public Replayer(Platform platform, Recording recording, double speed, int atOnce, Duration patience) {
        this.platform = platform;
        this.recording = recording;
        this.speed = speed;
        this.atOnce = atOnce;
        this.patience = patience;
    }

    /** Grows while {@link #run()} works; may be read at any time. */
    public Tally tally() {
        return tally;
    }

    public Tally run() throws InterruptedException {
        var staff = new Staff(platform);
        Warehouse.fill(staff.partsClerk());
        if (recording.requests().isEmpty()) {
            return tally;
        }
        var pace = Pace.starting(speed, recording.requests().getFirst().createdAt());
        // With a pace everything that has begun goes on at the same time; without one the platform sets the pace.
        var free = new Semaphore(speed > 0 ? Integer.MAX_VALUE : atOnce);
        try (var walkers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var request : recording.requests()) {
                free.acquire();
                walkers.execute(() -> {
                    try {
                        walk(request, new Walk(request, staff, pace, patience));
                    } finally {
                        free.release();
                    }
                });
            }
        }
        return tally;
    }

    private void walk(RecordedRequest request, Walk walk) {
        try {
            tally.ended(Ending.of(request), walk.toTheEnd());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tally.failed(request, e);
        } catch (RuntimeException e) {
            tally.failed(request, e);
        }
    }
}
