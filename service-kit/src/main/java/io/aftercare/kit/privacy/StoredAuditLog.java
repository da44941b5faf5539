package io.aftercare.kit.privacy;

import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes entries unsealed, so that business transactions never wait for each other at the end of a chain. */
@Singleton
class StoredAuditLog implements AuditLog {
    private final DataSource dataSource;
    private final Clock clock;
    private final Caller caller;

    StoredAuditLog(DataSource dataSource, Clock clock, Caller caller) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.caller = caller;
    }

    @Override
    @Transactional
    public void note(Action action, UUID personId, Set<String> fields, String purpose) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO audit_entry (id, at, actor_id, actor_login, client_id, partner, action, person_id,
                            fields, purpose) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(3, caller.id());
            insert.setString(4, caller.login());
            insert.setString(5, caller.clientId());
            insert.setString(6, caller.partner().orElse(null));
            insert.setString(7, action.name());
            insert.setObject(8, personId);
            insert.setArray(9, connection.createArrayOf("varchar", new TreeSet<>(fields).toArray()));
            insert.setString(10, purpose);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log cannot be written", e);
        }
    }
}
