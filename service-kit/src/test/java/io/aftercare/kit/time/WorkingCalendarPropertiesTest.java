package io.aftercare.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.kit.time.WeeklyHours.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The calendar against the minute-by-minute oracle, around every change of offset that the zones below had. */
class WorkingCalendarPropertiesTest {
    /** Half-hour and two-hour changes, changes at midnight and a minute past it, a skipped day, no change at all. */
    private static final List<String> ZONES = List.of(
            "UTC",
            "Asia/Shanghai",
            "America/New_York",
            "America/St_Johns",
            "America/Havana",
            "America/Sao_Paulo",
            "America/Scoresbysund",
            "Africa/Casablanca",
            "Antarctica/Troll",
            "Asia/Gaza",
            "Asia/Pyongyang",
            "Australia/Lord_Howe",
            "Europe/London",
            "Pacific/Apia",
            "Pacific/Chatham");

    @Property(tries = 300)
    void isWorkingAgreesWithTheOracle(@ForAll("situations") Situation situation) {
        var oracle = new MinuteByMinute(situation.calendar());

        for (var minute = 0; minute < 3 * 24 * 60; minute += 7) {
            var moment = situation.moment().plus(minute, ChronoUnit.MINUTES);
            assertThat(situation.calendar().isWorking(moment)).isEqualTo(oracle.isWorking(moment));
        }
    }

    @Property(tries = 500)
    void workingTimeBetweenAgreesWithTheOracle(
            @ForAll("situations") Situation situation, @ForAll @IntRange(max = 14_400) int minutes) {
        var until = situation.moment().plus(minutes, ChronoUnit.MINUTES);

        var between = situation.calendar().workingBetween(situation.moment(), until);

        assertThat(between.toMinutes())
                .isEqualTo(new MinuteByMinute(situation.calendar()).minutesBetween(situation.moment(), until));
        assertThat(situation.calendar().workingBetween(until, situation.moment()))
                .isEqualTo(between.negated());
    }

    @Property(tries = 500)
    void addedWorkingTimeAgreesWithTheOracle(
            @ForAll("situations") Situation situation, @ForAll @IntRange(max = 3_000) int minutes) {
        var end = situation.calendar().plusWorking(situation.moment(), Duration.ofMinutes(minutes));

        assertThat(end).isEqualTo(new MinuteByMinute(situation.calendar()).plusMinutes(situation.moment(), minutes));
    }

    @Property(tries = 500)
    void theNextWorkingMomentAgreesWithTheOracle(@ForAll("situations") Situation situation) {
        var next = situation.calendar().nextWorkingMoment(situation.moment());

        assertThat(next).isEqualTo(new MinuteByMinute(situation.calendar()).nextWorkingMinute(situation.moment()));
    }

    @Property(tries = 300)
    void theEndOfTheNthDayAgreesWithTheOracle(
            @ForAll("situations") Situation situation, @ForAll @IntRange(min = 1, max = 6) int days) {
        var end = situation.calendar().plusWorkingDays(situation.moment(), days);

        assertThat(end).isEqualTo(new MinuteByMinute(situation.calendar()).endOfDay(situation.moment(), days));
    }

    @Property(tries = 500)
    void whatIsAddedIsFoundBetween(
            @ForAll("situations") Situation situation, @ForAll @IntRange(max = 1_000_000_000) int micros) {
        var working = Duration.of(micros, ChronoUnit.MICROS);

        var end = situation.calendar().plusWorking(situation.moment(), working);

        assertThat(situation.calendar().workingBetween(situation.moment(), end)).isEqualTo(working);
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Combinators.combine(
                        Arbitraries.of(ZONES),
                        Arbitraries.longs(),
                        Arbitraries.longs().between(0, 1L << 40))
                .as((zone, shape, place) -> situation(ZoneId.of(zone), new Random(shape), place));
    }

    private static Situation situation(ZoneId zone, Random random, long place) {
        var moment = moment(zone, random, place);
        var date = moment.atZone(zone).toLocalDate();
        var days = new HashMap<LocalDate, Holidays.Day>();
        for (int i = -2; i < 25; i++) {
            if (random.nextInt(4) == 0) {
                days.put(date.plusDays(i), random.nextBoolean() ? Holidays.Day.OFF : Holidays.Day.MAKE_UP);
            }
        }
        var hours = hours(random);
        var makeUpDay =
                hours.intervals().get(random.nextInt(hours.intervals().size())).day();
        return new Situation(new WorkingCalendar(hours, zone, Holidays.of(days), makeUpDay), moment);
    }

    /** Three of four times within three days before a change of offset between 1987 and 2030. */
    private static Instant moment(ZoneId zone, Random random, long place) {
        var start = Instant.parse("1987-01-01T00:00:00Z").plus(place % (43 * 365 * 24 * 60L), ChronoUnit.MINUTES);
        var change = zone.getRules().nextTransition(start);
        if (change == null || random.nextInt(4) == 0) {
            return start;
        }
        return change.getInstant().minus(random.nextInt(3 * 24 * 60), ChronoUnit.MINUTES);
    }

    private static WeeklyHours hours(Random random) {
        if (random.nextInt(8) == 0) {
            return WeeklyHours.ALWAYS;
        }
        var intervals = new ArrayList<Interval>();
        while (intervals.isEmpty()) {
            for (var day : DayOfWeek.values()) {
                var bounds = new TreeSet<Integer>();
                for (int i = 0; i < 2 * random.nextInt(4); i++) {
                    bounds.add(random.nextInt(5) == 0 ? 60 * random.nextInt(25) : random.nextInt(1441));
                }
                var list = List.copyOf(bounds);
                for (int i = 0; i + 1 < list.size(); i += random.nextInt(3) == 0 ? 1 : 2) {
                    intervals.add(new Interval(day, time(list.get(i)), time(list.get(i + 1))));
                }
            }
        }
        return new WeeklyHours(intervals);
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    /** A calendar and a whole minute to start from. */
    record Situation(WorkingCalendar calendar, Instant moment) {}
}
