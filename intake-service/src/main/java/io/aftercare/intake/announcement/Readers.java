package io.aftercare.intake.announcement;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.ids.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who must read which announcement, and who has. */
@ApplicationScoped
class Readers implements PanacheRepositoryBase<Reader, UUID> {
    /** Exactly these must read it; whoever has read it stays on the list. */
    void require(UUID announcementId, List<String> logins, Instant at) {
        var database = getEntityManager();
        database.createNativeQuery("""
                        DELETE FROM announcement_reader
                        WHERE announcement_id = ?1 AND read_edition IS NULL""").setParameter(1, announcementId).executeUpdate();
        database.createNativeQuery("UPDATE announcement_reader SET must_read = false WHERE announcement_id = ?1")
                .setParameter(1, announcementId)
                .executeUpdate();
        for (var login : logins) {
            database.createNativeQuery("""
                            INSERT INTO announcement_reader (id, announcement_id, login, must_read, added_at)
                            VALUES (?1, ?2, ?3, true, ?4)
                            ON CONFLICT (announcement_id, login) DO UPDATE SET must_read = true""")
                    .setParameter(1, Ids.next())
                    .setParameter(2, announcementId)
                    .setParameter(3, login)
                    .setParameter(4, at)
                    .executeUpdate();
        }
    }

    /** The first confirmation of an edition stays; others of the same edition change nothing. */
    void confirm(UUID announcementId, String login, int edition, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO announcement_reader
                            (id, announcement_id, login, must_read, added_at, read_edition, read_at)
                        VALUES (?1, ?2, ?3, false, ?4, ?5, ?4)
                        ON CONFLICT (announcement_id, login) DO UPDATE
                        SET read_edition = excluded.read_edition, read_at = excluded.read_at
                        WHERE announcement_reader.read_edition IS DISTINCT FROM excluded.read_edition""")
                .setParameter(1, Ids.next())
                .setParameter(2, announcementId)
                .setParameter(3, login)
                .setParameter(4, at)
                .setParameter(5, edition)
                .executeUpdate();
    }

    /** Those who have, or have not, confirmed an edition; all of them without {@code read}. */
    List<Reader> of(UUID announcementId, int edition, @Nullable Boolean read, @Nullable Cursor after, int limit) {
        var where = new Conditions().and("announcementId = :announcement", "announcement", announcementId);
        if (read != null) {
            where.and(
                    read ? "readEdition = :edition" : "(readEdition is null or readEdition <> :edition)",
                    "edition",
                    edition);
        }
        where.after("addedAt", after);
        return find(where.newestFirst("addedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }

    /** What a person has confirmed of these announcements. */
    Map<UUID, Reader> of(String login, List<UUID> announcementIds) {
        return list("login = ?1 and announcementId in ?2", login, announcementIds).stream()
                .collect(Collectors.toMap(Reader::announcementId, reader -> reader));
    }
}
