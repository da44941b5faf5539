package io.aftercare.intake.export.sheet;

import io.aftercare.intake.request.ServiceRequestSummary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comma-separated values by RFC 4180; moments are ISO 8601 in UTC. */
final class CsvSheet implements Sheet {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** What spreadsheet programs take for the beginning of a formula, in the widths of East Asia too. */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    private final Writer file;

    CsvSheet(OutputStream file) throws IOException {
        this.file = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        this.file.write(BYTE_ORDER_MARK);
        line(Column.ALL.stream().map(Column::name).toList());
    }

    @Override
    public void add(ServiceRequestSummary request) throws IOException {
        line(Column.ALL.stream()
                .map(column -> cell(column.value().apply(request)))
                .toList());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void line(List<String> cells) throws IOException {
        file.write(cells.stream().collect(Collectors.joining(",", "", "\r\n")));
    }

    /** Numbers stay numbers, so that a negative one can be calculated with; only texts can be formulas. */
    static String cell(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return Objects.toString(value, "");
        }
        var harmless = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(character -> ",\"\r\n;\t".indexOf(character) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
