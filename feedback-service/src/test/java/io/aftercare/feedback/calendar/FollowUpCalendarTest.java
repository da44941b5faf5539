package io.aftercare.feedback.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.kit.time.HolidayYears;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1-3.4b, S2-3.3b, S3.3-E1a */
class FollowUpCalendarTest {
    private final FollowUpCalendar calendar = new FollowUpCalendar(new Shanghai(), new HolidayYears(Optional.empty()));

    /** The national holiday of 2026 runs from 1 to 7 October; 10 October, a Saturday, makes up for it. */
    @ParameterizedTest(name = "{0} + {1} working days -> {2}")
    @CsvSource({
        "2026-11-16T03:00:00Z, 3, 2026-11-19T09:30:00Z",
        "2026-11-19T03:00:00Z, 3, 2026-11-24T09:30:00Z",
        "2026-11-21T03:00:00Z, 1, 2026-11-23T09:30:00Z",
        "2026-09-30T03:00:00Z, 1, 2026-10-08T09:30:00Z",
        "2026-09-30T03:00:00Z, 3, 2026-10-10T09:30:00Z",
        "2026-11-16T23:00:00Z, 1, 2026-11-18T09:30:00Z",
    })
    void theDueTimeIsTheEndOfTheLastWorkingDay(Instant servedAt, int workingDays, Instant dueAt) {
        assertThat(calendar.dueAt(servedAt, workingDays)).isEqualTo(dueAt);
    }

    @Test
    void aPolicyWithoutDaysMeansTheNextWorkingDay() {
        assertThat(calendar.dueAt(Instant.parse("2026-11-16T03:00:00Z"), 0))
                .isEqualTo(Instant.parse("2026-11-17T09:30:00Z"));
    }

    private static final class Shanghai implements CallCentre {
        @Override
        public ZoneId timeZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public String holidays() {
            return "CN";
        }

        @Override
        public String opensAt() {
            return "08:30";
        }

        @Override
        public String closesAt() {
            return "17:30";
        }
    }
}
