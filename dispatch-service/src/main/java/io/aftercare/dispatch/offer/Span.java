package io.aftercare.dispatch.offer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A stretch of time; the end is not part of it. */
public record Span(Instant from, Instant until) {
    public Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A span must end after it begins: " + from + " to " + until);
        }
    }

    Duration length() {
        return Duration.between(from, until);
    }

    /** What is left of it without another one: nothing, one piece or two. */
    List<Span> without(Span other) {
        var before = earlier(until, other.from);
        var after = later(from, other.until);
        return Stream.of(new Instant[] {from, before}, new Instant[] {after, until})
                .filter(ends -> ends[0].isBefore(ends[1]))
                .map(ends -> new Span(ends[0], ends[1]))
                .toList();
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
