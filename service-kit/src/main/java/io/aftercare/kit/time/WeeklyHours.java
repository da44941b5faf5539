package io.aftercare.kit.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The hours of an ordinary week, several intervals a day. Written as a JSON list of {@code {day, from, until}}. What
 * runs past midnight is written as two intervals, the first one until {@code 24:00}.
 *
 * @param intervals at least one, in the order of the week, none overlapping another
 */
@Schema(implementation = WeeklyHours.Interval[].class)
public record WeeklyHours(@JsonValue List<Interval> intervals) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_INTERVALS = 7 * 24;

    /** Every hour of every day. */
    public static final WeeklyHours ALWAYS = everyDay("00:00", "24:00");

    /** 8:30 to 17:30 on weekdays (S3.1-E1a). */
    public static final WeeklyHours OFFICE = weekdays("08:30", "17:30");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WeeklyHours {
        if (intervals.isEmpty() || intervals.size() > MOST_INTERVALS) {
            throw new IllegalArgumentException("Working hours need 1 to " + MOST_INTERVALS + " intervals");
        }
        if (intervals.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("Working hours have no empty interval");
        }
        intervals = intervals.stream()
                .sorted(Comparator.comparing(Interval::day).thenComparing(Interval::fromMinute))
                .toList();
        for (int i = 1; i < intervals.size(); i++) {
            var before = intervals.get(i - 1);
            var after = intervals.get(i);
            if (before.day() == after.day() && after.fromMinute() < before.untilMinute()) {
                throw new IllegalArgumentException(
                        "Working hours overlap on %s at %s".formatted(after.day(), after.from()));
            }
        }
    }

    /** The same interval on Monday to Friday. */
    public static WeeklyHours weekdays(String from, String until) {
        return on(List.of(DayOfWeek.values()).subList(0, 5), from, until);
    }

    /** The same interval on all seven days. */
    public static WeeklyHours everyDay(String from, String until) {
        return on(List.of(DayOfWeek.values()), from, until);
    }

    /** Reads what {@link #json()} wrote. */
    public static WeeklyHours parse(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, WeeklyHours.class))
                    .orElseThrow(() -> new IllegalArgumentException("Not weekly hours: null"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not weekly hours: " + e.getOriginalMessage(), e);
        }
    }

    /** These hours together with others, for example a morning and an afternoon. */
    public WeeklyHours and(WeeklyHours others) {
        var both = new ArrayList<>(intervals);
        both.addAll(others.intervals);
        return new WeeklyHours(both);
    }

    /** The intervals of one day in their order; empty on a day without work. */
    public List<Interval> on(DayOfWeek day) {
        return intervals.stream().filter(interval -> interval.day() == day).toList();
    }

    /** The JSON list, for a column or a message. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WeeklyHours on(List<DayOfWeek> days, String from, String until) {
        return new WeeklyHours(
                days.stream().map(day -> new Interval(day, from, until)).toList());
    }

    /**
     * From one time of day until another one on the same day.
     *
     * @param from {@code HH:mm}, {@code 00:00} to {@code 23:59}
     * @param until {@code HH:mm}, after {@code from}, {@code 24:00} at most; itself not working time any more
     */
    public record Interval(
            @Schema(required = true) DayOfWeek day,

            @Schema(required = true, examples = "08:30", maxLength = 5)
            String from,

            @Schema(required = true, examples = "17:30", maxLength = 5)
            String until) {
        private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");

        public Interval {
            if (day == null) {
                throw new IllegalArgumentException("Working hours need a day");
            }
            requireTime(from);
            requireTime(until);
            if (minutes(from) >= minutes(until)) {
                throw new IllegalArgumentException(
                        "Working hours end after they begin, not %s-%s".formatted(from, until));
            }
        }

        int fromMinute() {
            return minutes(from);
        }

        int untilMinute() {
            return minutes(until);
        }

        private static void requireTime(String time) {
            if (time == null || !TIME.matcher(time).matches()) {
                throw new IllegalArgumentException("A time of day is written HH:mm, not " + time);
            }
        }

        private static int minutes(String time) {
            return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
        }
    }
}
