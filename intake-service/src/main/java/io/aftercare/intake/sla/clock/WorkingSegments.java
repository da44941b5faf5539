package io.aftercare.intake.sla.clock;

import io.aftercare.intake.sla.clock.SlaSegment.Kind;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Divides time into working time and the time outside of working hours. */
final class WorkingSegments {
    private final WorkingCalendar calendar;

    WorkingSegments(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** All segments between two moments; neighbours differ in kind, or touch where hours of the calendar do. */
    List<SlaSegment> between(Instant from, Instant until) {
        var segments = new ArrayList<SlaSegment>();
        var start = from;
        for (var piece : calendar.piecesBetween(from, until)) {
            addOutsideHours(segments, start, piece.from());
            segments.add(new SlaSegment(piece.from(), piece.until(), Kind.COUNTED, null));
            start = piece.until();
        }
        addOutsideHours(segments, start, until);
        return segments;
    }

    private static void addOutsideHours(List<SlaSegment> segments, Instant from, Instant until) {
        if (from.isBefore(until)) {
            segments.add(new SlaSegment(from, until, Kind.OUTSIDE_HOURS, null));
        }
    }
}
