package io.aftercare.intake.export.sheet;

import io.aftercare.intake.request.ServiceRequestSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook; moments are in UTC. A sheet that is full is followed by another one. */
final class XlsxSheet implements Sheet {
    /** The format ends at 1,048,576 rows. */
    private static final int ROWS_OF_A_SHEET = 1_000_000;

    private static final int ROWS_IN_MEMORY = 500;

    private final int rowsOfASheet;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxSheet(OutputStream file) throws IOException {
        this(file, ROWS_OF_A_SHEET);
    }

    XlsxSheet(OutputStream file, int rowsOfASheet) throws IOException {
        this.rowsOfASheet = rowsOfASheet;
        workbook = new Workbook(file, "Aftercare", "1.0");
        sheet = next();
    }

    private Worksheet next() throws IOException {
        sheets++;
        var begun = workbook.newWorksheet("Service requests " + sheets);
        for (var i = 0; i < Column.ALL.size(); i++) {
            begun.inlineString(0, i, Column.ALL.get(i).name());
        }
        row = 1;
        return begun;
    }

    @Override
    public void add(ServiceRequestSummary request) throws IOException {
        if (row > rowsOfASheet) {
            sheet.finish();
            sheet = next();
        }
        for (var i = 0; i < Column.ALL.size(); i++) {
            put(i, Column.ALL.get(i).value().apply(request));
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    /** Texts are written in their cells, not into the table of all texts, which would have to stay in memory. */
    private void put(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Instant moment -> {
                sheet.value(row, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            default -> sheet.inlineString(row, column, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
