package io.aftercare.dispatch.offer;

import io.aftercare.dispatch.assignment.Absence;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The working time of one date as spans, and the windows that it is cut into. */
final class Hours {
    private static final String END_OF_DAY = "24:00";
    /** A rest that is shorter than this is not worth a customer's waiting for it. */
    private static final Duration SHORTEST_WINDOW = Duration.ofMinutes(30);

    private Hours() {}

    /** When work is done on a date, holidays and make-up days regarded (S3.1-E1a). */
    static List<Span> on(LocalDate date, WorkingCalendar calendar) {
        return intervals(date, calendar).stream()
                .map(hours -> new Instant[] {at(date, hours.from(), calendar), at(date, hours.until(), calendar)})
                .filter(ends -> ends[0].isBefore(ends[1])) // The clock may skip an interval.
                .map(ends -> new Span(ends[0], ends[1]))
                .toList();
    }

    private static List<WeeklyHours.Interval> intervals(LocalDate date, WorkingCalendar calendar) {
        return switch (calendar.holidays().on(date)) {
            case OFF -> List.of();
            case MAKE_UP -> calendar.hours().on(calendar.makeUpDay());
            case ORDINARY -> calendar.hours().on(date.getDayOfWeek());
        };
    }

    static List<Span> without(List<Absence> absences, List<Span> hours) {
        var left = hours;
        for (var absence : absences) {
            var away = new Span(absence.from(), absence.until());
            left = left.stream().flatMap(span -> span.without(away).stream()).toList();
        }
        return left;
    }

    /** Windows of a length one after the other, none before a moment; the last one of a span may be shorter. */
    static List<Span> windows(List<Span> hours, Duration length, Instant notBefore) {
        var windows = new ArrayList<Span>();
        for (var span : hours) {
            for (var from = span.from(); from.isBefore(span.until()); from = from.plus(length)) {
                var begin = Span.later(from, notBefore);
                var end = Span.earlier(from.plus(length), span.until());
                if (!begin.plus(SHORTEST_WINDOW).isAfter(end)) {
                    windows.add(new Span(begin, end));
                }
            }
        }
        return windows;
    }

    private static Instant at(LocalDate date, String time, WorkingCalendar calendar) {
        return time.equals(END_OF_DAY)
                ? date.plusDays(1).atStartOfDay(calendar.zone()).toInstant()
                : date.atTime(LocalTime.parse(time)).atZone(calendar.zone()).toInstant();
    }
}
