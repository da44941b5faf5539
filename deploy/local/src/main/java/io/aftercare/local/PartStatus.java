package io.aftercare.local;

import java.nio.file.Path;
import java.time.Duration;

/** How one part of the stack is at this moment. */
public record PartStatus(String name, State state, long pid, int port, long memoryKib, Duration uptime, Path log) {

    /** What a person wants to know first. */
    public enum State {
        HEALTHY,
        /** The process lives but does not answer as it should. */
        NOT_READY,
        /** It was started and not stopped by us, and is gone. */
        DIED,
        STOPPED
    }
}
