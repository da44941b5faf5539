package io.aftercare.intake.export.sheet;

import java.io.IOException;
import java.io.OutputStream;

/** The kinds of files that there are. */
public enum SheetFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String suffix;
    private final String mediaType;

    SheetFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** Of a file name, without a dot. */
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A sheet with its header, which goes on with rows. */
    public Sheet begin(OutputStream file) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheet(file);
            case XLSX -> new XlsxSheet(file);
        };
    }
}
