package io.aftercare.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The announced holidays of mainland China, 2023 to 2026, and the office hours of the policies. */
class ChineseHolidaysTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final WorkingCalendar office =
            new WorkingCalendar(WeeklyHours.OFFICE, SHANGHAI, new HolidayYears(Optional.empty()).of("CN"));

    /** S1-3.4b, S2-3.3b: the call-back is due at the end of the third working day. */
    @ParameterizedTest(name = "completed {0} -> call-back until {1}")
    @CsvSource({
        // Spring Festival 2023: 21 to 27 January off, 28 and 29 January worked for it.
        "2023-01-19T10:00, 2023-01-29T17:30",
        "2023-01-20T18:00, 2023-01-30T17:30",
        // National Day 2023 joined to Mid-Autumn: eight days off, then a Saturday and a Sunday of work.
        "2023-09-28T16:00, 2023-10-09T17:30",
        // The Sunday before Spring Festival 2024 is worked; the Eve (Friday) is not a holiday by announcement.
        "2024-02-02T12:00, 2024-02-06T17:30",
        "2024-02-08T09:00, 2024-02-19T17:30",
        // Qingming 2024: off Thursday to Saturday, worked on Sunday.
        "2024-04-03T11:00, 2024-04-09T17:30",
        // Labour Day 2025: Sunday 27 April worked, 1 to 5 May off.
        "2025-04-26T15:00, 2025-04-29T17:30",
        "2025-04-30T15:00, 2025-05-08T17:30",
        // Spring Festival 2026: 15 to 23 February off, Saturdays before and after worked.
        "2026-02-13T17:31, 2026-02-25T17:30",
        "2026-02-26T08:00, 2026-03-02T17:30",
        // National Day 2026: Sunday 20 September and Saturday 10 October worked.
        "2026-09-18T10:00, 2026-09-22T17:30",
        "2026-09-30T10:00, 2026-10-10T17:30",
    })
    void theCallBackIsDueAfterThreeWorkingDays(LocalDateTime completed, LocalDateTime due) {
        assertThat(local(office.plusWorkingDays(at(completed), 3))).isEqualTo(due);
    }

    /** S3.1-E1a: working hours run from 8:30 to 17:30. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-03-02T08:29:59, false",
        "2026-03-02T08:30:00, true",
        "2026-03-02T17:29:59, true",
        "2026-03-02T17:30:00, false",
        // A Saturday that makes up for Spring Festival has the hours of a weekday.
        "2026-02-28T08:30:00, true",
        "2026-02-28T17:30:00, false",
        "2026-03-07T10:00:00, false",
        "2026-10-01T10:00:00, false",
        // New Year 2023 was announced with a day of December 2022.
        "2022-12-31T10:00:00, false",
        "2023-01-02T10:00:00, false",
        "2023-01-03T10:00:00, true",
    })
    void officeHoursFollowTheAnnouncement(LocalDateTime moment, boolean working) {
        assertThat(office.isWorking(at(moment))).isEqualTo(working);
    }

    /** S1-4.1c: hours for the first contact stand still over the holiday. */
    @Test
    void workingHoursStandStillOverTheHoliday() {
        var due = office.plusWorking(at(LocalDateTime.parse("2025-09-30T16:30")), Duration.ofHours(8));

        // One hour is left on 30 September; 1 to 8 October are off; seven hours on Thursday 9 October.
        assertThat(local(due)).isEqualTo(LocalDateTime.parse("2025-10-09T15:30"));
    }

    @Test
    void aYearNotYetAnnouncedHasOrdinaryWeeks() {
        // 1 October 2027 is a Friday, and no file says anything about it.
        var due = office.plusWorkingDays(at(LocalDateTime.parse("2027-09-30T10:00")), 1);

        assertThat(local(due)).isEqualTo(LocalDateTime.parse("2027-10-01T17:30"));
    }

    @Test
    void aLaterYearIsReadFromTheConfiguredDirectory(@TempDir Path directory) throws IOException {
        Files.createDirectory(directory.resolve("cn"));
        Files.writeString(directory.resolve("cn").resolve("2027.json"), """
                {"year": 2027, "days": [
                  {"name": "国庆节", "date": "2027-10-01", "isOffDay": true},
                  {"name": "国庆节", "date": "2027-10-02", "isOffDay": false}]}""");
        var years = new HolidayYears(Optional.of(directory));
        var calendar = new WorkingCalendar(WeeklyHours.OFFICE, SHANGHAI, years.of("CN"));

        var due = calendar.plusWorkingDays(at(LocalDateTime.parse("2027-09-30T10:00")), 1);

        assertThat(local(due)).isEqualTo(LocalDateTime.parse("2027-10-02T17:30"));
        assertThat(calendar.isWorking(at(LocalDateTime.parse("2026-10-10T10:00"))))
                .isTrue();
    }

    @Test
    void aMakeUpDayMayFollowAnotherWeekday() {
        var hours = WeeklyHours.weekdays("08:30", "12:00")
                .and(new WeeklyHours(java.util.List.of(new WeeklyHours.Interval(DayOfWeek.FRIDAY, "13:00", "24:00"))));
        var calendar = new WorkingCalendar(hours, SHANGHAI, office.holidays(), DayOfWeek.FRIDAY);

        assertThat(calendar.isWorking(at(LocalDateTime.parse("2026-02-28T23:59"))))
                .isTrue();
        assertThat(calendar.isWorking(at(LocalDateTime.parse("2026-03-02T23:59"))))
                .isFalse();
    }

    @Test
    void aCountryWithoutFileHasNoHolidays() {
        assertThat(new HolidayYears(Optional.empty()).of("US").on(java.time.LocalDate.parse("2026-07-04")))
                .isEqualTo(Holidays.Day.ORDINARY);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }

    private static LocalDateTime local(Instant moment) {
        return moment.atZone(SHANGHAI).toLocalDateTime();
    }
}
