package io.aftercare.kpi.indicator;

import io.aftercare.kit.http.InvalidField;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days of a calendar on a wall.
 *
 * @param from the first day
 * @param until the day after the last one
 */
record Period(LocalDate from, LocalDate until, ZoneId zone) {
    private static final int LONGEST_DAYS = 366;
    private static final int USUAL_DAYS = 30;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /** What was asked for; the last 30 days where nothing is said. */
    static Period of(@Nullable String firstDay, @Nullable String dayAfter, String timeZone, Clock clock) {
        var zone = zone(timeZone);
        var from = day("from", firstDay);
        var until = day("until", dayAfter);
        if (until == null) {
            var tomorrow = clock.instant().atZone(zone).toLocalDate().plusDays(1);
            until = from == null || from.isBefore(tomorrow) ? tomorrow : from.plusDays(1);
        }
        if (from == null) {
            from = until.minusDays(USUAL_DAYS);
        }
        if (!from.isBefore(until)) {
            throw new InvalidField("until", "after-from", "The period ends before it begins");
        }
        if (ChronoUnit.DAYS.between(from, until) > LONGEST_DAYS) {
            throw new InvalidField("until", "period", "A period has " + LONGEST_DAYS + " days at most");
        }
        return new Period(from, until, zone);
    }

    Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant end() {
        return until.atStartOfDay(zone).toInstant();
    }

    /** The first days of the buckets of a grouping, the first one cut by the period. */
    List<LocalDate> buckets(GroupBy groupBy) {
        var buckets = new ArrayList<LocalDate>();
        for (var day = from; day.isBefore(until); day = groupBy.nextBucket(day)) {
            buckets.add(day);
        }
        return buckets;
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                throw new InvalidField(field, "range", "A day lies between " + EARLIEST + " and " + LATEST);
            }
            return day;
        } catch (DateTimeException e) {
            throw new InvalidField(field, "type", "A day is written 2026-11-21");
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new InvalidField("timeZone", "time-zone", "There is no such time zone");
        }
    }
}
