package io.aftercare.intake.consultation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftercare.testing.StatusDiagram;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3.3-C4: each quarter end. */
class QuarterTest {
    @ParameterizedTest(name = "{0} in {1} -> {2}")
    @CsvSource({
        "2026-09-30T23:59:59Z, UTC, CR-2026-Q3",
        "2026-10-01T00:00:00Z, UTC, CR-2026-Q4",
        "2026-09-30T16:00:00Z, Asia/Shanghai, CR-2026-Q4",
        "2026-09-30T15:59:59Z, Asia/Shanghai, CR-2026-Q3",
        "2027-01-01T04:59:59Z, America/New_York, CR-2026-Q4",
        "2027-01-01T05:00:00Z, America/New_York, CR-2027-Q1",
        "2026-02-28T12:00:00Z, UTC, CR-2026-Q1",
        "2026-05-01T12:00:00Z, UTC, CR-2026-Q2"
    })
    void everyMomentIsInOneQuarter(Instant moment, ZoneId zone, String number) {
        var quarter = Quarter.of(moment, zone);

        assertThat(quarter.reportNumber()).isEqualTo(number);
        assertThat(moment)
                .isBetween(quarter.beginsAt(zone), quarter.endsAt(zone).minusNanos(1));
    }

    @Test
    void oneQuarterEndsWhereTheNextBegins() {
        var zone = ZoneId.of("America/New_York");
        var quarter = new Quarter(2024, 1);
        for (var i = 0; i < 16; i++) {
            assertThat(quarter.endsAt(zone)).isEqualTo(quarter.next().beginsAt(zone));
            quarter = quarter.next();
        }

        assertThat(quarter).isEqualTo(new Quarter(2028, 1));
    }

    @Test
    void aYearHasFourQuarters() {
        assertThatThrownBy(() -> new Quarter(2026, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quarter(2026, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDiagramShowsExactlyTheSteps() {
        StatusDiagram.check(Path.of("docs/consultation-report-status.mmd"), ReportStatus.class);
    }
}
