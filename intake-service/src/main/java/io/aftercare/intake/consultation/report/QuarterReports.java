package io.aftercare.intake.consultation.report;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All reports, and what they are made from. */
@ApplicationScoped
class QuarterReports implements PanacheRepositoryBase<QuarterReport, UUID> {
    boolean has(Quarter quarter) {
        return count("year = ?1 and quarter = ?2", quarter.year(), quarter.number()) > 0;
    }

    /** The latest quarter first. */
    List<QuarterReport> latest(@Nullable Cursor after, int limit) {
        var where = new Conditions().after("endsAt", after);
        return find(where.newestFirst("endsAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    /** When the first consultation was recorded. */
    Optional<Instant> firstRecord() {
        return Optional.ofNullable((Instant) getEntityManager()
                .createNativeQuery("SELECT min(recorded_at) FROM consultation", Instant.class)
                .getSingleResult());
    }

    /** What was recorded in a time, by topic and product line. */
    List<ReportLine> sumUp(Instant from, Instant until) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        SELECT topic, coalesce(product_line, ''), count(*),
                            count(*) FILTER (WHERE status = 'OPEN'), count(article_id)
                        FROM consultation WHERE recorded_at >= ?1 AND recorded_at < ?2
                        GROUP BY 1, 2""", Object[].class)
                .setParameter(1, from)
                .setParameter(2, until)
                .getResultList();
        return rows.stream().map(QuarterReports::line).toList();
    }

    private static ReportLine line(Object found) {
        var row = (Object[]) found;
        return new ReportLine((String) row[0], (String) row[1], number(row[2]), number(row[3]), number(row[4]));
    }

    private static int number(Object count) {
        return Math.toIntExact((Long) count);
    }
}
