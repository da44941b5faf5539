package io.aftercare.kpi.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The indicators of one group of requests. */
record IndicatorRow(
        @Schema(description = "The day, outlet, technician …; missing for requests that belong to none.") @Nullable String group,

        long requests,
        long resolvedByPhone,
        long repaired,
        long cancelled,
        long closed,

        @Schema(description = "From report to triage, minutes (S2-4.1a).") @Nullable Double medianMinutesToFirstResponse,

        @Schema(description = "From report to the first arrival, minutes.") @Nullable Double medianMinutesToArrival,

        @Schema(description = "From report to the completed repair or the resolution by phone, minutes.") @Nullable Double medianMinutesToCompletion,

        @Schema(description = "Resolved or repaired, of those not cancelled (S2-4.1a).")
        Rate resolutionRate,

        @Schema(description = "Complaints, of all requests (S2-4.1a).")
        Rate complaintRate,

        @Schema(description = "Second contacts on an open matter, of all requests (S3.5-B7c).")
        Rate repeatContactRate,

        @Schema(description = "First arrivals inside the appointment, of all first arrivals (S0-5.1b).")
        Rate onTimeRate,

        @Schema(description = "Repairs on site that needed one visit and no rework, of all on site (S4-3.2b).")
        Rate firstTimeFixRate,

        @Schema(description = "Repairs whose first inspection passed, of all inspected (S0-5.1b).")
        Rate firstPassInspectionRate,

        @Schema(description = "Repairs with rework, of all repairs (S0-5.1b).")
        Rate reworkRate,

        @Schema(
                description = "Repairs after which the same fault of the same product came back inside the repair"
                        + " warranty, of all repairs (S1-4.4a).")
        Rate repeatFaultRate,

        @Schema(description = "Whether more faults came back than the company allows (S1-4.4a).")
        boolean repeatFaultLimitExceeded,

        @Schema(description = "Answers of customers, 1 to 5 (S0-5.1a).")
        Satisfaction satisfaction) {
    /** What customers answered. */
    record Satisfaction(
            @Schema(description = "Mean, two decimals; missing without answers.") @Nullable Double average,

            long count) {}

    static IndicatorRow read(@Nullable String group, ResultSet row, double repeatFaultMaxPercent) throws SQLException {
        var requests = row.getLong("requests");
        var cancelled = row.getLong("cancelled");
        var repaired = row.getLong("repaired");
        var repeated = row.getLong("repeat_faults");
        return new IndicatorRow(
                group,
                requests,
                row.getLong("resolved_by_phone"),
                repaired,
                cancelled,
                row.getLong("closed"),
                rounded(row.getObject("to_first_response", Double.class), 10),
                rounded(row.getObject("to_arrival", Double.class), 10),
                rounded(row.getObject("to_completion", Double.class), 10),
                Rate.of(row.getLong("solved"), requests - cancelled),
                Rate.of(row.getLong("complaints"), requests),
                Rate.of(row.getLong("repeat_contacts"), requests),
                Rate.of(row.getLong("on_time"), row.getLong("arrived")),
                Rate.of(row.getLong("first_time_fixes"), row.getLong("repaired_on_site")),
                Rate.of(row.getLong("first_passes"), row.getLong("inspected")),
                Rate.of(row.getLong("reworked"), repaired),
                Rate.of(repeated, repaired),
                100.0 * repeated > repeatFaultMaxPercent * repaired,
                new Satisfaction(rounded(row.getObject("satisfaction", Double.class), 100), row.getLong("answers")));
    }

    /** A day on which nothing was reported. */
    static IndicatorRow empty(String group) {
        var none = Rate.of(0, 0);
        return new IndicatorRow(
                group,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                false,
                new Satisfaction(null, 0));
    }

    private static @Nullable Double rounded(@Nullable Double value, int digits) {
        return value == null ? null : Math.round(value * digits) / (double) digits;
    }
}
