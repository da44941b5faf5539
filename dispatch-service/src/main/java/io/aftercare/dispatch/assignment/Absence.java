package io.aftercare.dispatch.assignment;

import java.time.Instant;

/** A time in which a technician does not work although the weekly hours say so; the end is not part of it. */
public record Absence(Instant from, Instant until) {
    public Absence {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("An absence must end after it begins: " + from + " to " + until);
        }
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
