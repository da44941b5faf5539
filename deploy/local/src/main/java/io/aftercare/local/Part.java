package io.aftercare.local;

import java.time.Duration;
import java.util.function.Consumer;

/** One process of the stack: how it starts, when it is ready, how it is asked to end. */
interface Part {

    String name();

    int port();

    /** Starts the process, tells its handle at once, and returns when it is ready to work. */
    void start(Consumer<ManagedProcess> launched);

    boolean healthy();

    String stopSignal();

    Duration patience();

    /** Changes when the running process is no longer what a start would run now. */
    default String fingerprint() {
        return "";
    }

    /** Waits until the part answers; a process that died meanwhile is the failure. */
    static void awaitHealthy(Part part, ManagedProcess process, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!part.healthy()) {
            if (!process.alive()) {
                throw new StackFailure(
                        part.name() + " died while starting: " + process.reason() + " (log: " + process.log() + ")");
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure(part.name() + " did not become ready within " + limit.toSeconds() + " s; log: "
                        + process.log());
            }
            ManagedProcess.pause();
        }
    }
}
