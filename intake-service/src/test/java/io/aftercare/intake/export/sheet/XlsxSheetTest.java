package io.aftercare.intake.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.intake.request.RequestStatus;
import io.aftercare.intake.request.ServiceRequestSummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Workbooks. */
class XlsxSheetTest {
    private static final UUID ID = UUID.fromString("01993f5e-7c00-7a10-8000-000000000001");

    @Test
    void aFullSheetIsFollowedByAnotherOne() throws IOException {
        var sheets = sheetsOf(5, 2);

        assertThat(sheets.keySet())
                .containsExactly("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml");
        assertThat(sheets.values().stream().map(sheet -> sheet.split("<row ", -1).length - 1))
                .containsExactly(3, 3, 2);
        assertThat(sheets.values()).allMatch(sheet -> sheet.contains("externalReference"));
    }

    @Test
    void rowsThatLeftMemoryAreInTheFile() throws IOException {
        var sheet = sheetsOf(2_000, 1_000_000).get("xl/worksheets/sheet1.xml");

        assertThat(sheet.split("<row ", -1)).hasSize(1 + 2_001);
        assertThat(sheet).contains("R-0", "R-999", "R-1999");
    }

    @Test
    void aTextThatLooksLikeAFormulaIsAText() throws IOException {
        var sheet = sheetsOf(1, 10).get("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("=1+1").doesNotContain("<f>", "<f ");
    }

    private static TreeMap<String, String> sheetsOf(int requests, int rowsOfASheet) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var sheet = new XlsxSheet(file, rowsOfASheet)) {
            for (var i = 0; i < requests; i++) {
                sheet.add(request("R-" + i));
            }
        }
        var sheets = new TreeMap<>(Workbooks.entriesOf(file.toByteArray()));
        sheets.keySet().removeIf(name -> !name.startsWith("xl/worksheets/sheet"));
        return sheets;
    }

    private static ServiceRequestSummary request(String number) {
        return new ServiceRequestSummary(
                ID,
                number,
                RequestStatus.TRIAGED,
                "acme",
                Channel.PHONE,
                "=1+1",
                "agent-01",
                null,
                ID,
                "WM-7000",
                "no-heat",
                Priority.P2,
                null,
                null,
                List.of("a", "b"),
                40.678,
                -73.944,
                Instant.parse("2026-11-21T08:00:00Z"),
                false,
                null,
                null,
                false,
                null);
    }
}
