package io.aftercare.dispatch.link;

import io.aftercare.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All links. Their texts are not kept: they are told once, when a link is made. */
@ApplicationScoped
public class SignedLinks {
    private static final String COLUMNS = """
            SELECT id, kind, technician_id, technician_login, visit_id, made_by, made_at, expires_at,
                revoked_at, revoked_by FROM signed_link
            """;

    private final EntityManager database;
    private final LinkTokens tokens;

    SignedLinks(EntityManager database, LinkTokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    /** Keeps a link and gives the text by which it is used. */
    public String sign(SignedLink link) {
        if (!tokens.canSign()) {
            throw new ProblemException(
                    409, "links-not-set-up", "The operator has set no key that links are signed with");
        }
        database.createNativeQuery("""
                        INSERT INTO signed_link (id, kind, technician_id, technician_login, visit_id, made_by, made_at,
                            expires_at)
                        VALUES (?1, ?2, ?3, ?4, CAST(?5 AS uuid), ?6, ?7, CAST(?8 AS timestamptz))""")
                .setParameter(1, link.id())
                .setParameter(2, link.kind().name())
                .setParameter(3, link.technicianId())
                .setParameter(4, link.technicianLogin())
                .setParameter(5, text(link.visitId()))
                .setParameter(6, link.madeBy())
                .setParameter(7, time(link.madeAt()))
                .setParameter(8, text(link.expiresAt()))
                .executeUpdate();
        return tokens.sign(link.kind(), link.id());
    }

    /** The calendar links of a technician, the newest first. */
    public List<SignedLink> calendarsOf(UUID technicianId) {
        return links("WHERE kind = 'CALENDAR' AND technician_id = ?1 ORDER BY made_at DESC, id DESC", technicianId);
    }

    /** The links of a visit, the newest first. */
    public List<SignedLink> ofVisit(UUID visitId) {
        return links("WHERE kind = 'VISIT' AND visit_id = ?1 ORDER BY made_at DESC, id DESC", visitId);
    }

    /** The first time counts. */
    public void revoke(SignedLink link, String by, Instant at) {
        database.createNativeQuery("""
                        UPDATE signed_link SET revoked_at = ?2, revoked_by = ?3
                        WHERE id = ?1 AND revoked_at IS NULL""")
                .setParameter(1, link.id())
                .setParameter(2, time(at))
                .setParameter(3, by)
                .executeUpdate();
    }

    private List<SignedLink> links(String condition, UUID owner) {
        List<?> rows = database.createNativeQuery(COLUMNS + condition, Object[].class)
                .setParameter(1, owner)
                .getResultList();
        return rows.stream().map(row -> link((Object[]) row)).toList();
    }

    private static SignedLink link(Object[] row) {
        return new SignedLink(
                (UUID) row[0],
                LinkKind.valueOf((String) row[1]),
                (UUID) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                (Instant) row[6],
                (Instant) row[7],
                (Instant) row[8],
                (String) row[9]);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
