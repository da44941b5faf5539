package io.aftercare.kit.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The slow oracle: it looks at the wall clock every minute and knows nothing of intervals or offsets. */
record MinuteByMinute(WeeklyHours hours, ZoneId zone, Holidays holidays, DayOfWeek makeUpDay) {
    MinuteByMinute(WorkingCalendar calendar) {
        this(calendar.hours(), calendar.zone(), calendar.holidays(), calendar.makeUpDay());
    }

    boolean isWorking(Instant minute) {
        var wall = minute.atZone(zone);
        var time = wall.toLocalTime();
        return hours.intervals().stream()
                .filter(interval -> interval.day() == dayWhoseHoursHold(wall.toLocalDate()))
                .anyMatch(interval -> !time.isBefore(LocalTime.parse(interval.from()))
                        && (interval.until().equals("24:00") || time.isBefore(LocalTime.parse(interval.until()))));
    }

    long minutesBetween(Instant from, Instant until) {
        var minutes = 0;
        for (var now = from; now.isBefore(until); now = now.plus(1, ChronoUnit.MINUTES)) {
            if (isWorking(now)) {
                minutes++;
            }
        }
        return minutes;
    }

    Instant plusMinutes(Instant from, long minutes) {
        var left = minutes;
        var now = from;
        while (left > 0) {
            if (isWorking(now)) {
                left--;
            }
            now = now.plus(1, ChronoUnit.MINUTES);
        }
        return now;
    }

    Instant nextWorkingMinute(Instant from) {
        var now = from;
        while (!isWorking(now)) {
            now = now.plus(1, ChronoUnit.MINUTES);
        }
        return now;
    }

    Instant endOfDay(Instant from, int days) {
        var date = from.atZone(zone).toLocalDate();
        var left = days;
        while (true) {
            date = date.plusDays(1);
            var end = endOfWorkOn(date);
            if (end != null && --left == 0) {
                return end;
            }
        }
    }

    private Instant endOfWorkOn(LocalDate date) {
        // No zone shows a date earlier or later than this.
        var first = date.atStartOfDay(ZoneId.of("UTC")).toInstant().minus(20, ChronoUnit.HOURS);
        var last = first.plus(64, ChronoUnit.HOURS);
        Instant end = null;
        for (var now = first; now.isBefore(last); now = now.plus(1, ChronoUnit.MINUTES)) {
            if (now.atZone(zone).toLocalDate().equals(date) && isWorking(now)) {
                end = now.plus(1, ChronoUnit.MINUTES);
            }
        }
        return end;
    }

    private DayOfWeek dayWhoseHoursHold(LocalDate date) {
        return switch (holidays.on(date)) {
            case OFF -> null;
            case MAKE_UP -> makeUpDay;
            case ORDINARY -> date.getDayOfWeek();
        };
    }
}
