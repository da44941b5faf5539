package io.aftercare.kpi.indicator;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Indicators of a period, one row for each group. */
record IndicatorReport(
        LocalDate from,
        @Schema(description = "The day after the last one.") LocalDate until,
        String timeZone,
        GroupBy groupBy,
        List<IndicatorRow> rows,

        @Schema(description = "Whether there were more groups than a report holds.")
        boolean truncated) {}
