package io.aftercare.kit.privacy;

import io.aftercare.kit.http.Cursor;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the audit log, newest entry first. */
@Singleton
class AuditEntries {
    private final DataSource dataSource;

    AuditEntries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The entries after a cursor, of one person or one actor where they are given; one row more than the limit. */
    List<AuditEntry> newest(@Nullable UUID personId, @Nullable String actorLogin, Optional<Cursor> after, int limit) {
        var where = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        if (personId != null) {
            where.add("person_id = ?");
            parameters.add(personId);
        }
        if (actorLogin != null) {
            where.add("actor_login = ?");
            parameters.add(actorLogin);
        }
        after.ifPresent(cursor -> {
            where.add("(at, id) < (?, ?)");
            parameters.add(cursor.at().atOffset(ZoneOffset.UTC));
            parameters.add(cursor.id());
        });
        parameters.add(limit + 1);
        var condition = where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT " + AuditEntry.COLUMNS + " FROM audit_entry"
                        + condition + " ORDER BY at DESC, id DESC LIMIT ?")) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setObject(i + 1, parameters.get(i));
            }
            var entries = new ArrayList<AuditEntry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(AuditEntry.read(rows));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log cannot be read", e);
        }
    }
}
