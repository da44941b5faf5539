package io.aftercare.intake.announcement;

import io.aftercare.intake.announcement.Content.Kind;
import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All announcements, and which of them are meant for whom. */
@ApplicationScoped
class Announcements implements PanacheRepositoryBase<Announcement, UUID> {
    private static final String MEANT_FOR_CALLER = """
            SELECT a.* FROM announcement a
            WHERE a.status = 'PUBLISHED' AND a.from_at <= :now
            AND ((cardinality(a.roles) = 0 AND :staff OR a.roles && string_to_array(:roles, ','))
                    AND (cardinality(a.outlets) = 0 OR :outlet = ANY (a.outlets))
                OR EXISTS (SELECT FROM announcement_reader r
                    WHERE r.announcement_id = a.id AND r.login = :login AND r.must_read))
            """;

    /** Those that hold now and are meant for the caller; what began last comes first. */
    List<Announcement> current(Caller caller, Instant now, @Nullable Cursor after, int limit) {
        var query = meantFor(
                caller,
                now,
                "AND (a.until_at IS NULL OR a.until_at > :now)"
                        + (after == null ? "" : " AND (a.from_at, a.id) < (:afterAt, :afterId)")
                        + " ORDER BY a.from_at DESC, a.id DESC");
        if (after != null) {
            query.setParameter("afterAt", after.at()).setParameter("afterId", after.id());
        }
        return found(query.setMaxResults(limit + 1)).toList();
    }

    /** One that has begun and is meant for the caller. */
    Optional<Announcement> meantFor(Caller caller, UUID id, Instant now) {
        return found(meantFor(caller, now, "AND a.id = :id").setParameter("id", id))
                .findFirst();
    }

    /** The newest first; one more than the limit shows that there is a next page. */
    List<Announcement> newest(
            @Nullable Kind kind, @Nullable AnnouncementStatus status, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("kind = :kind", "kind", kind)
                .and("status = :status", "status", status)
                .after("createdAt", after);
        return find(where.newestFirst("createdAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    /** Of somebody who works for a partner only that counts. */
    private Query meantFor(Caller caller, Instant now, String more) {
        var staff = caller.partner().isEmpty();
        var roles = Roles.ALL.stream()
                .filter(caller::hasRole)
                .filter(role -> staff || role.equals(Roles.PARTNER))
                .collect(Collectors.joining(","));
        return getEntityManager()
                .createNativeQuery(MEANT_FOR_CALLER + more, Announcement.class)
                .setParameter("now", now)
                .setParameter("staff", staff)
                .setParameter("roles", roles)
                .setParameter("outlet", caller.outlet().orElse(""))
                .setParameter("login", caller.login());
    }

    private static Stream<Announcement> found(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Announcement.class::cast);
    }
}
