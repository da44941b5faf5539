package io.aftercare.intake.sla.clock;

import io.aftercare.intake.sla.clock.SlaSegment.Kind;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Divides time into working time and the time outside of working hours. */
final class WorkingSegments {
    private final WorkingCalendar calendar;

    WorkingSegments(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** All segments between two moments; neighbours differ in kind, or touch where hours of the calendar do. */
    List<SlaSegment> between(Instant from, Instant until) {
        var segments = new ArrayList<SlaSegment>();
        for (var start = from; start.isBefore(until); ) {
            var working = calendar.isWorking(start);
            var end = earlier(until, working ? possibleEnd(start) : calendar.nextWorkingMoment(start));
            segments.add(new SlaSegment(start, end, working ? Kind.COUNTED : Kind.OUTSIDE_HOURS, null));
            start = end;
        }
        return segments;
    }

    /** The first moment at which working time could end: an end of hours, midnight, or a change of the wall clock. */
    private Instant possibleEnd(Instant working) {
        var local = working.atZone(calendar.zone());
        var offset = local.getOffset();
        var midnight = local.toLocalDate().atStartOfDay();
        var transition = calendar.zone().getRules().nextTransition(working);
        var ends = calendar.hours().intervals().stream()
                .map(interval -> midnight.plusMinutes(minutes(interval.until())).toInstant(offset));
        return Stream.concat(
                        ends,
                        Stream.of(
                                midnight.plusDays(1).toInstant(offset),
                                transition == null ? Instant.MAX : transition.getInstant()))
                .filter(end -> end.isAfter(working))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static long minutes(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60L + Integer.parseInt(time.substring(3));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
