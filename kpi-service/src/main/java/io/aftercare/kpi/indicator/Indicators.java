package io.aftercare.kpi.indicator;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;

/** Computes the indicators; the one place that says what each of them is. */
@Singleton
class Indicators {
    static final int MOST_ROWS = 1_000;

    private static final String COUNTED = """
            WITH counted AS (
                SELECT *, GREATEST(0, extract(epoch FROM first_response_at - reported_at) / 60) AS to_first_response,
                    GREATEST(0, extract(epoch FROM first_arrived_at - reported_at) / 60) AS to_arrival,
                    GREATEST(0, extract(epoch FROM coalesce(repair_completed_at, resolved_at) - reported_at) / 60)
                        AS to_completion,
                    repair_completed_at IS NOT NULL AND EXISTS (
                        SELECT FROM request_fact later
                        WHERE later.asset_id = fact.asset_id AND later.fault_category = fact.fault_category
                            AND later.reported_at > fact.repair_completed_at
                            AND later.reported_at <= fact.repair_completed_at + make_interval(days => ?))
                        AS repeat_fault
                FROM request_fact fact WHERE reported_at >= ? AND reported_at < ?""";

    private static final String FIGURES = """
            ) SELECT %s AS grouped,
                count(*) AS requests,
                count(resolved_at) AS resolved_by_phone,
                count(repair_completed_at) AS repaired,
                count(cancelled_at) AS cancelled,
                count(closed_at) AS closed,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY to_first_response)
                    FILTER (WHERE first_response_at IS NOT NULL) AS to_first_response,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY to_arrival)
                    FILTER (WHERE first_arrived_at IS NOT NULL) AS to_arrival,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY to_completion)
                    FILTER (WHERE repair_completed_at IS NOT NULL OR resolved_at IS NOT NULL) AS to_completion,
                count(*) FILTER (WHERE cancelled_at IS NULL
                    AND (resolved_at IS NOT NULL OR repair_completed_at IS NOT NULL)) AS solved,
                count(*) FILTER (WHERE type = 'COMPLAINT') AS complaints,
                count(*) FILTER (WHERE duplicate) AS repeat_contacts,
                count(*) FILTER (WHERE arrived_on_time) AS on_time,
                count(arrived_on_time) AS arrived,
                count(*) FILTER (WHERE repair_completed_at IS NOT NULL AND repair_mode = 'ON_SITE'
                    AND arrivals = 1 AND rework_count = 0) AS first_time_fixes,
                count(*) FILTER (WHERE repair_completed_at IS NOT NULL AND repair_mode = 'ON_SITE')
                    AS repaired_on_site,
                count(*) FILTER (WHERE first_inspection_passed) AS first_passes,
                count(first_inspection_passed) AS inspected,
                count(*) FILTER (WHERE repair_completed_at IS NOT NULL AND rework_count > 0) AS reworked,
                count(*) FILTER (WHERE repeat_fault) AS repeat_faults,
                avg(satisfaction)::double precision AS satisfaction,
                count(satisfaction) AS answers
            FROM counted GROUP BY 1 ORDER BY 1 NULLS LAST LIMIT\s""" + (MOST_ROWS + 1);

    private final DataSource dataSource;
    private final IndicatorConfig config;

    Indicators(DataSource dataSource, IndicatorConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    IndicatorReport report(Period period, GroupBy groupBy, Selection selection) {
        var sql = COUNTED + selection.sql() + FIGURES.formatted(groupBy.expression());
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            bind(select, connection, period, groupBy, selection);
            var rows = groupBy.isTime() ? byTime(select, period, groupBy) : byName(select);
            return new IndicatorReport(
                    period.from(),
                    period.until(),
                    period.zone().getId(),
                    groupBy,
                    rows.size() > MOST_ROWS ? List.copyOf(rows.subList(0, MOST_ROWS)) : rows,
                    rows.size() > MOST_ROWS);
        } catch (SQLException e) {
            throw new IllegalStateException("The indicators cannot be computed", e);
        }
    }

    private void bind(
            PreparedStatement select, Connection connection, Period period, GroupBy groupBy, Selection selection)
            throws SQLException {
        var index = 1;
        select.setInt(index++, config.repairWarrantyDays());
        select.setObject(index++, period.begin().atOffset(ZoneOffset.UTC));
        select.setObject(index++, period.end().atOffset(ZoneOffset.UTC));
        for (var value : selection.values()) {
            select.setString(index++, value);
        }
        if (groupBy.isTime()) {
            var begins = period.buckets(groupBy).stream()
                    .map(day -> day.atStartOfDay(period.zone()).toInstant())
                    .map(Instant::toString)
                    .toArray();
            select.setArray(index, connection.createArrayOf("timestamptz", begins));
        }
    }

    private List<IndicatorRow> byName(PreparedStatement select) throws SQLException {
        var rows = new ArrayList<IndicatorRow>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                rows.add(IndicatorRow.read(row.getString("grouped"), row, config.repeatFaultMaxPercent()));
            }
        }
        return rows;
    }

    /** All buckets of the period in their order, those without a request too. */
    private List<IndicatorRow> byTime(PreparedStatement select, Period period, GroupBy groupBy) throws SQLException {
        List<LocalDate> buckets = period.buckets(groupBy);
        var filled = new HashMap<LocalDate, IndicatorRow>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                var day = buckets.get(row.getInt("grouped") - 1);
                filled.put(day, IndicatorRow.read(groupBy.label(day), row, config.repeatFaultMaxPercent()));
            }
        }
        return buckets.stream()
                .map(day -> filled.getOrDefault(day, IndicatorRow.empty(groupBy.label(day))))
                .toList();
    }
}
