package io.aftercare.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyHoursTest {
    @Test
    void whatIsPrintedIsReadAgain() {
        var hours = WeeklyHours.weekdays("08:30", "12:00").and(WeeklyHours.everyDay("13:30", "24:00"));

        assertThat(WeeklyHours.parse(hours.json())).isEqualTo(hours);
    }

    @Test
    void theListIsWrittenInTheOrderOfTheWeek() {
        var hours = WeeklyHours.parse("""
                [{"day": "TUESDAY", "from": "09:00", "until": "10:00"}, {"day": "MONDAY", "from": "10:00",
                "until": "24:00"}, {"day": "MONDAY", "from": "00:00", "until": "10:00"}]""");

        assertThat(hours.json())
                .isEqualTo("[{\"day\":\"MONDAY\",\"from\":\"00:00\",\"until\":\"10:00\"},"
                        + "{\"day\":\"MONDAY\",\"from\":\"10:00\",\"until\":\"24:00\"},"
                        + "{\"day\":\"TUESDAY\",\"from\":\"09:00\",\"until\":\"10:00\"}]");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "null",
                "7",
                "[null]",
                "[{\"day\":\"MONDAY\",\"from\":\"09:00\"}]",
                "[{\"from\":\"09:00\",\"until\":\"10:00\"}]",
                "[{\"day\":\"MOONDAY\",\"from\":\"09:00\",\"until\":\"10:00\"}]",
                "[{\"day\":\"MONDAY\",\"from\":\"9:00\",\"until\":\"10:00\"}]",
                "[{\"day\":\"MONDAY\",\"from\":\"10:00\",\"until\":\"10:00\"}]",
                "[{\"day\":\"MONDAY\",\"from\":\"22:00\",\"until\":\"06:00\"}]",
                "[{\"day\":\"MONDAY\",\"from\":\"10:00\",\"until\":\"24:01\"}]",
                "[{\"day\":\"MONDAY\",\"from\":\"09:00\",\"until\":\"11:00\"},"
                        + "{\"day\":\"MONDAY\",\"from\":\"10:59\",\"until\":\"12:00\"}]"
            })
    void nonsenseIsRefused(String json) {
        assertThatThrownBy(() -> WeeklyHours.parse(json)).isInstanceOf(IllegalArgumentException.class);
    }
}
