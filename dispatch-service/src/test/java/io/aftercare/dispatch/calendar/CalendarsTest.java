package io.aftercare.dispatch.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.visit.PlannedVisits.Stop;
import io.aftercare.dispatch.visit.VisitStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The calendar that is written, read back by another library and line by line as RFC 5545 wants it. */
class CalendarsTest {
    private static final Instant FROM = Instant.parse("2026-11-22T13:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-22T15:00:00Z");
    private static final Stop AGREED = stop(1, "no-heat", "WM-7000", true);
    private static final Stop PLANNED = stop(2, "noise", "WM-7001", false);

    @Test
    void whatWasWrittenReadsBackTheSame() {
        var events = ReadCalendar.of(Calendars.of("tech-05", List.of(AGREED, PLANNED)))
                .events();

        assertThat(events).hasSize(2);
        assertThat(events.getFirst())
                .containsEntry("UID", "visit-" + AGREED.visitId() + "@aftercare")
                .containsEntry("DTSTART", "20261122T130000Z")
                .containsEntry("DTEND", "20261122T150000Z")
                .containsEntry("DTSTAMP", "20261121T090000Z")
                .containsEntry("SEQUENCE", "7")
                .containsEntry("STATUS", "CONFIRMED")
                .containsEntry("SUMMARY", "P2 no-heat, WM-7000");
        assertThat(events.get(1)).containsEntry("STATUS", "TENTATIVE");
    }

    @Test
    void anEmptyDayIsACalendarToo() {
        assertThat(ReadCalendar.of(Calendars.of("tech-05", List.of())).events()).isEmpty();
    }

    /** RFC 5545, sections 3.1 and 3.3.11: line ends, folding after 75 octets, escaped text. */
    @Test
    void longAndAwkwardTextsAreFoldedAndEscaped() {
        var text =
                Calendars.of("tech-05", List.of(stop(1, "no-heat-" + "x".repeat(200), "A;B,C\\D \u6696\u6c14", true)));

        for (var line : text.split("\r\n", -1)) {
            assertThat(line).doesNotContain("\r").doesNotContain("\n");
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
        assertThat(text).endsWith("\r\n");
        assertThat(ReadCalendar.of(text).events().getFirst())
                .containsEntry("SUMMARY", "P2 no-heat-" + "x".repeat(200) + ", A;B,C\\D \u6696\u6c14");
    }

    @Test
    void theSameStopsGiveTheSameText() {
        assertThat(Calendars.of("tech-05", List.of(AGREED, PLANNED)))
                .isEqualTo(Calendars.of("tech-05", List.of(AGREED, PLANNED)));
    }

    /** S0-4.1c: a calendar is copied to servers that are not ours. */
    @Test
    void nothingSaysWhoOrWhereTheCustomerIs() {
        assertThat(ReadCalendar.of(Calendars.of("tech-05", List.of(AGREED)))
                        .events()
                        .getFirst())
                .containsOnlyKeys(
                        "UID",
                        "DTSTAMP",
                        "LAST-MODIFIED",
                        "SEQUENCE",
                        "DTSTART",
                        "DTEND",
                        "STATUS",
                        "SUMMARY",
                        "DESCRIPTION",
                        "CATEGORIES");
    }

    private static Stop stop(int number, String fault, String product, boolean promised) {
        return new Stop(
                new UUID(0x01993f5e7c007a10L, 0x8000000000000000L + number),
                new UUID(0x01993f5e7c007a10L, 0x8000000000000100L + number),
                7,
                VisitStatus.APPOINTED,
                "P2",
                fault,
                product,
                "heating",
                FROM,
                UNTIL,
                promised,
                Instant.parse("2026-11-21T09:00:00Z"));
    }
}
