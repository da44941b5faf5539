package io.aftercare.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final WorkingCalendar ALWAYS = new WorkingCalendar(WeeklyHours.ALWAYS, NEW_YORK, Holidays.NONE);

    @Test
    void roundTheClockIsCalendarTimeOverEveryChange() {
        var from = Instant.parse("2025-01-01T00:00:00Z");

        assertThat(ALWAYS.plusWorking(from, Duration.ofDays(730))).isEqualTo(from.plus(730, ChronoUnit.DAYS));
        assertThat(ALWAYS.workingBetween(from, from.plus(730, ChronoUnit.DAYS))).isEqualTo(Duration.ofDays(730));
    }

    @Test
    void theHourThatIsSkippedIsNoWorkingTime() {
        var nights = new WorkingCalendar(WeeklyHours.everyDay("01:00", "04:00"), NEW_YORK, Holidays.NONE);
        var night = Instant.parse("2026-03-08T05:00:00Z");

        assertThat(nights.workingBetween(night, night.plus(6, ChronoUnit.HOURS)))
                .isEqualTo(Duration.ofHours(2));
        assertThat(nights.plusWorking(night, Duration.ofHours(2))).isEqualTo(Instant.parse("2026-03-08T08:00:00Z"));
    }

    @Test
    void theHourThatIsShownTwiceCountsTwice() {
        var nights = new WorkingCalendar(WeeklyHours.everyDay("01:00", "04:00"), NEW_YORK, Holidays.NONE);
        var night = Instant.parse("2026-11-01T04:00:00Z");

        assertThat(nights.workingBetween(night, night.plus(8, ChronoUnit.HOURS)))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aLunchBreakIsNoWorkingTime() {
        var hours = WeeklyHours.weekdays("08:30", "12:00").and(WeeklyHours.weekdays("13:30", "17:30"));
        var calendar = new WorkingCalendar(hours, ZoneId.of("Asia/Shanghai"), Holidays.NONE);
        var eleven = Instant.parse("2026-03-02T03:00:00Z");

        assertThat(calendar.plusWorking(eleven, Duration.ofHours(1))).isEqualTo(Instant.parse("2026-03-02T04:00:00Z"));
        assertThat(calendar.plusWorking(eleven, Duration.ofHours(2))).isEqualTo(Instant.parse("2026-03-02T06:30:00Z"));
        assertThat(calendar.nextWorkingMoment(Instant.parse("2026-03-02T04:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-02T05:30:00Z"));
    }

    @Test
    void aSkippedDayIsNoWorkingDay() {
        // Samoa had no 30 December 2011.
        var samoa =
                new WorkingCalendar(WeeklyHours.everyDay("09:00", "17:00"), ZoneId.of("Pacific/Apia"), Holidays.NONE);

        var end = samoa.plusWorkingDays(Instant.parse("2011-12-29T20:00:00Z"), 1);

        assertThat(end.atZone(samoa.zone()).toLocalDate()).isEqualTo(LocalDate.parse("2011-12-31"));
    }

    @Test
    void aCalendarWithoutWorkIsRefusedNotSearchedForEver() {
        var days = new HashMap<LocalDate, Holidays.Day>();
        for (var day = LocalDate.parse("2020-01-01"); day.getYear() < 2040; day = day.plusDays(1)) {
            days.put(day, Holidays.Day.OFF);
        }
        var calendar = new WorkingCalendar(WeeklyHours.OFFICE, NEW_YORK, Holidays.of(days));
        var moment = Instant.parse("2026-01-01T00:00:00Z");

        assertThatThrownBy(() -> calendar.plusWorking(moment, Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> calendar.plusWorkingDays(moment, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> calendar.nextWorkingMoment(moment)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void negativeAmountsAreRefused() {
        assertThatThrownBy(() -> ALWAYS.plusWorking(Instant.EPOCH, Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ALWAYS.plusWorkingDays(Instant.EPOCH, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
