package io.aftercare.dispatch.board;

import io.aftercare.kit.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** From one moment until another one, itself not included. */
record Span(Instant from, Instant until) {
    private static final Duration LONGEST_BREAK = Duration.ofHours(2);

    boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    boolean covers(Span other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /** The working hours between two moments; those that touch are one. */
    static List<Span> hours(WorkingCalendar calendar, Instant from, Instant until) {
        var pieces = calendar.piecesBetween(from, until).stream()
                .map(piece -> new Span(piece.from(), piece.until()))
                .toList();
        return joined(pieces, Duration.ZERO);
    }

    /** What lies between working hours and is no longer than a break. */
    static List<Span> breaks(List<Span> hours) {
        var breaks = new ArrayList<Span>();
        for (var next = 1; next < hours.size(); next++) {
            var pause = new Span(hours.get(next - 1).until, hours.get(next).from);
            if (Duration.between(pause.from, pause.until).compareTo(LONGEST_BREAK) <= 0) {
                breaks.add(pause);
            }
        }
        return breaks;
    }

    /** Working hours with the breaks in them. */
    static List<Span> duties(List<Span> hours) {
        return joined(hours, LONGEST_BREAK);
    }

    private static List<Span> joined(List<Span> spans, Duration over) {
        var joined = new ArrayDeque<Span>();
        for (var span : spans) {
            var last = joined.peekLast();
            if (last != null && Duration.between(last.until, span.from).compareTo(over) <= 0) {
                joined.removeLast();
                joined.addLast(new Span(last.from, span.until));
            } else {
                joined.addLast(span);
            }
        }
        return List.copyOf(joined);
    }
}
