package io.aftercare.dispatch.staffing;

import io.aftercare.dispatch.staffing.StaffingView.Day;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts visits and hours of shifts by outlet and weekday. */
@ApplicationScoped
class StaffingReport {
    /**
     * Seven rows for each outlet. The visits of an outlet are found by their time of request; a shift lasts less than a
     * day, so one that touches the span began at most a day before it. Days are bound as text, for a local time
     * would be moved by the zone of the machine.
     */
    private static final String REPORT = """
            WITH page AS (
                SELECT code, time_zone,
                    CAST(:from AS timestamp) AT TIME ZONE time_zone AS begins,
                    CAST(:end AS timestamp) AT TIME ZONE time_zone AS ends
                FROM outlet
                WHERE code > :after AND (:outlet = '' OR code = :outlet)
                ORDER BY code LIMIT :count),
            volume AS (
                SELECT p.code, extract(isodow FROM v.requested_at AT TIME ZONE p.time_zone) AS weekday,
                    count(*) AS requested,
                    count(*) FILTER (WHERE v.status = 'COMPLETED') AS done,
                    count(*) FILTER (WHERE v.status NOT IN ('COMPLETED', 'CANCELLED')) AS still_open
                FROM page p JOIN visit v
                    ON v.outlet_code = p.code AND v.requested_at >= p.begins AND v.requested_at < p.ends
                GROUP BY 1, 2),
            stretch AS (
                SELECT p.code, s.staff_login, extract(isodow FROM midnight) AS weekday,
                    least(s.until_at, p.ends, (midnight + interval '1 day') AT TIME ZONE p.time_zone)
                        - greatest(s.from_at, p.begins, midnight AT TIME ZONE p.time_zone) AS length
                FROM page p JOIN shift s
                    ON s.outlet_code = p.code AND s.from_at > p.begins - interval '1 day' AND s.from_at < p.ends
                CROSS JOIN LATERAL generate_series(
                    date_trunc('day', s.from_at AT TIME ZONE p.time_zone),
                    s.until_at AT TIME ZONE p.time_zone,
                    interval '1 day') AS midnight),
            staff AS (
                SELECT code, weekday, count(DISTINCT staff_login) AS people,
                    CAST(round(sum(extract(epoch FROM length)) / 60) AS bigint) AS minutes
                FROM stretch WHERE length > interval '0' GROUP BY 1, 2)
            SELECT p.code, p.time_zone,
                (SELECT count(*) FROM technician t WHERE t.outlet_code = p.code AND t.active) AS technicians,
                d.weekday, coalesce(v.requested, 0) AS requested, coalesce(v.done, 0) AS done,
                coalesce(v.still_open, 0) AS still_open, coalesce(s.minutes, 0) AS minutes,
                coalesce(s.people, 0) AS people
            FROM page p CROSS JOIN generate_series(1, 7) AS d (weekday)
            LEFT JOIN volume v ON v.code = p.code AND v.weekday = d.weekday
            LEFT JOIN staff s ON s.code = p.code AND s.weekday = d.weekday
            ORDER BY p.code, d.weekday""";

    private static final int WEEK = DayOfWeek.values().length;

    private final EntityManager database;
    private final Caller caller;

    StaffingReport(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** By the code of the outlet; whoever belongs to one sees that one only. */
    @Transactional
    Page<StaffingView> of(LocalDate from, LocalDate last, String outletCode, int limit, @Nullable OutletCursor after) {
        var own = caller.outlet().orElse(outletCode);
        if (!outletCode.isEmpty() && !own.equals(outletCode)) {
            return new Page<>(List.of(), null);
        }
        List<?> rows = database.createNativeQuery(REPORT, Object[].class)
                .setParameter("from", from.toString())
                .setParameter("end", last.plusDays(1).toString())
                .setParameter("after", after == null ? "" : after.code())
                .setParameter("outlet", own)
                .setParameter("count", limit + 1)
                .getResultList();
        var outlets = new ArrayList<StaffingView>();
        for (var first = 0; first < rows.size(); first += WEEK) {
            outlets.add(outlet(rows.subList(first, first + WEEK)));
        }
        var items = List.copyOf(outlets.subList(0, Math.min(limit, outlets.size())));
        return new Page<>(items, outlets.size() > limit ? items.getLast().outletCode() : null);
    }

    private static StaffingView outlet(List<?> week) {
        var monday = (Object[]) week.getFirst();
        return new StaffingView(
                (String) monday[0],
                (String) monday[1],
                (Long) monday[2],
                week.stream().map(row -> day((Object[]) row)).toList());
    }

    private static Day day(Object[] row) {
        return Day.of((Integer) row[3], (Long) row[4], (Long) row[5], (Long) row[6], (Long) row[7], (Long) row[8]);
    }
}
