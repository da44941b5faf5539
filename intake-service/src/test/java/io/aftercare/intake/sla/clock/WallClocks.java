package io.aftercare.intake.sla.clock;

import io.aftercare.kit.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at the clock on the wall of each calendar, step by step, and remembers what it has seen. */
final class WallClocks {
    private final Instant first;
    private final ChronoUnit step;
    private final Map<WorkingCalendar, Seen> seen = new IdentityHashMap<>();

    WallClocks(Instant first, ChronoUnit step) {
        this.first = first;
        this.step = step;
    }

    boolean isWorking(WorkingCalendar calendar, Instant moment) {
        var known = seen.computeIfAbsent(calendar, _ -> new Seen(dialsOf(calendar)));
        var index = (int) step.between(first, moment);
        while (known.length <= index) {
            known.working.set(known.length, looks(calendar, known.dials, first.plus(known.length, step)));
            known.length++;
        }
        return known.working.get(index);
    }

    private static List<Dial> dialsOf(WorkingCalendar calendar) {
        return calendar.hours().intervals().stream()
                .map(hours -> new Dial(
                        hours.day(),
                        LocalTime.parse(hours.from()),
                        hours.until().equals("24:00") ? LocalTime.MAX : LocalTime.parse(hours.until())))
                .toList();
    }

    private static boolean looks(WorkingCalendar calendar, List<Dial> dials, Instant moment) {
        var wall = moment.atZone(calendar.zone());
        var day = dayWhoseHoursHold(calendar, wall.toLocalDate());
        var time = wall.toLocalTime();
        for (var dial : dials) {
            if (dial.day == day && !time.isBefore(dial.from) && time.isBefore(dial.until)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable DayOfWeek dayWhoseHoursHold(WorkingCalendar calendar, LocalDate date) {
        return switch (calendar.holidays().on(date)) {
            case OFF -> null;
            case MAKE_UP -> calendar.makeUpDay();
            case ORDINARY -> date.getDayOfWeek();
        };
    }

    /** Working hours of a day as one reads them; a step never begins in the last nanosecond of a day. */
    private record Dial(DayOfWeek day, LocalTime from, LocalTime until) {}

    private static final class Seen {
        final List<Dial> dials;
        final BitSet working = new BitSet();
        int length;

        Seen(List<Dial> dials) {
            this.dials = dials;
        }
    }
}
