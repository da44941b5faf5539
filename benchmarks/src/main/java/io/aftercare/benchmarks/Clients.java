package io.aftercare.benchmarks;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Clients that work side by side; when one fails the measurement fails, or its figures would be of fewer clients. */
final class Clients {
    private Clients() {}

    /** Lets this many clients do the same and waits for all of them. */
    static void run(int count, Callable<?> work) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(count)) {
            for (var client : threads.invokeAll(Collections.nCopies(count, work))) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client failed", e.getCause());
        }
    }
}
