package io.aftercare.intake.export.sheet;

import io.aftercare.intake.request.ServiceRequestSummary;
import java.io.Closeable;
import java.io.IOException;

/** A table that is being written. Closing it completes the file. */
public sealed interface Sheet extends Closeable permits CsvSheet, XlsxSheet {
    void add(ServiceRequestSummary request) throws IOException;
}
