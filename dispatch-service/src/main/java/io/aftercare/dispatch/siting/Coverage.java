package io.aftercare.dispatch.siting;

import io.aftercare.kit.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the demand that no station is near to. */
@ApplicationScoped
class Coverage {
    /**
     * An area with demand that no station is near to.
     *
     * @param south its edges in degrees
     * @param visits all visits of the area in the span, {@code beyond} of them without a station
     */
    record UncoveredArea(double south, double west, double north, double east, long visits, long beyond) {}

    private record Row(int row, int column, long visits, long beyond) {
        UncoveredArea area() {
            return new UncoveredArea(row / 10.0, column / 10.0, (row + 1) / 10.0, (column + 1) / 10.0, visits, beyond);
        }
    }

    static final String UNCOVERED = """
            WITH demand AS (
                SELECT CAST(floor(latitude * 10) AS integer) AS y, CAST(floor(longitude * 10) AS integer) AS x,
                       latitude, longitude, skill, count(*) AS visits
                FROM visit WHERE requested_at >= :from AND requested_at < :until
                GROUP BY latitude, longitude, skill),
            judged AS (
                SELECT d.y, d.x, d.visits, NOT EXISTS (
                    SELECT FROM outlet o
                    WHERE (point(o.longitude, o.latitude) <@ box_around(d.latitude, d.longitude, :metres)
                        OR point(o.longitude, o.latitude) <@ box_around(d.latitude, d.longitude - 360.0, :metres)
                        OR point(o.longitude, o.latitude) <@ box_around(d.latitude, d.longitude + 360.0, :metres))
                    AND o.status = 'ACTIVE'
                    AND metres_between(d.latitude, d.longitude, o.latitude, o.longitude) <= :metres
                    AND (o.contract IS NULL OR jsonb_exists(CAST(o.contract AS jsonb) -> 'skills', d.skill))
                    AND EXISTS (SELECT FROM technician t WHERE t.outlet_code = o.code AND t.active
                                AND jsonb_exists(CAST(t.skills AS jsonb), d.skill))) AS beyond
                FROM demand d),
            area AS (
                SELECT y, x, CAST(sum(visits) AS bigint) AS visits,
                       CAST(coalesce(sum(visits) FILTER (WHERE beyond), 0) AS bigint) AS beyond
                FROM judged GROUP BY y, x)
            SELECT y, x, visits, beyond FROM area
            WHERE beyond > 0
            AND (beyond < :lastBeyond OR beyond = :lastBeyond AND (y, x) > (:lastRow, :lastColumn))
            ORDER BY beyond DESC, y, x LIMIT :count""";

    private static final AreaCursor BEGINNING = new AreaCursor(Long.MAX_VALUE, 0, 0);

    private final EntityManager database;

    Coverage(EntityManager database) {
        this.database = database;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    Page<UncoveredArea> report(Instant from, Instant until, int metres, int limit, @Nullable AreaCursor after) {
        var last = after == null ? BEGINNING : after;
        List<Object[]> found = database.createNativeQuery(UNCOVERED)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("metres", (double) metres)
                .setParameter("lastBeyond", last.beyond())
                .setParameter("lastRow", last.row())
                .setParameter("lastColumn", last.column())
                .setParameter("count", limit + 1)
                .getResultList();
        var rows = found.stream().map(Coverage::row).toList();
        var items = rows.subList(0, Math.min(limit, rows.size()));
        return new Page<>(items.stream().map(Row::area).toList(), rows.size() > limit ? next(items) : null);
    }

    private static String next(List<Row> items) {
        var row = items.getLast();
        return new AreaCursor(row.beyond(), row.row(), row.column()).encoded();
    }

    private static Row row(Object[] columns) {
        return new Row((Integer) columns[0], (Integer) columns[1], (Long) columns[2], (Long) columns[3]);
    }
}
