package io.aftercare.testing.notes;

import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All notes. */
@ApplicationScoped
class Notes implements PanacheRepositoryBase<Note, UUID> {
    List<Note> newest(@Nullable Cursor after, int rows) {
        var query = after == null
                ? find("order by writtenAt desc, id desc")
                : find(
                        "writtenAt < ?1 or (writtenAt = ?1 and id < ?2) order by writtenAt desc, id desc",
                        after.at(),
                        after.id());
        return query.range(0, rows - 1).list();
    }
}
