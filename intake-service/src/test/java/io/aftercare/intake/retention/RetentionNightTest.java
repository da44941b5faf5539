package io.aftercare.intake.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S2-6.1d: at intervals. */
class RetentionNightTest {
    private static final LocalTime HALF_PAST_TWO = LocalTime.of(2, 30);

    @ParameterizedTest(name = "{0} in {1} -> {2}")
    @CsvSource({
        "2026-11-22T10:00:00Z, UTC, 2026-11-23T02:30:00Z",
        "2026-11-22T02:29:59Z, UTC, 2026-11-22T02:30:00Z",
        "2026-11-22T02:30:00Z, UTC, 2026-11-23T02:30:00Z",
        "2026-11-22T10:00:00Z, Asia/Shanghai, 2026-11-22T18:30:00Z",
        "2026-03-08T05:00:00Z, America/New_York, 2026-03-08T07:30:00Z",
        "2026-11-01T05:00:00Z, America/New_York, 2026-11-01T07:30:00Z"
    })
    void everyNightHasOneBeginning(Instant now, ZoneId zone, Instant next) {
        assertThat(RetentionNight.nextAfter(now, zone, HALF_PAST_TWO)).isEqualTo(next);
    }
}
