package io.aftercare.kit.privacy;

import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes entries unsealed, so that business transactions never wait for each other at the end of a chain. */
@Singleton
class StoredAuditLog implements AuditLog {
    private final DataSource dataSource;
    private final Clock clock;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final String service;

    StoredAuditLog(
            DataSource dataSource,
            Clock clock,
            Caller caller,
            SecurityIdentity identity,
            @ConfigProperty(name = "aftercare.service") String service) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.caller = caller;
        this.identity = identity;
        this.service = service;
    }

    @Override
    @Transactional
    public void note(Action action, UUID personId, Set<String> fields, String purpose) {
        var actor = actor();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO audit_entry (id, at, actor_id, actor_login, client_id, partner, action, person_id,
                            fields, purpose) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(3, actor.id());
            insert.setString(4, actor.login());
            insert.setString(5, actor.clientId());
            insert.setString(6, actor.partner());
            insert.setString(7, action.name());
            insert.setObject(8, personId);
            insert.setArray(9, connection.createArrayOf("varchar", new TreeSet<>(fields).toArray()));
            insert.setString(10, purpose);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log cannot be written", e);
        }
    }

    /** The caller of the running request; the service itself when it acts on an event or a deadline. */
    private Actor actor() {
        if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
            return new Actor("system", service, service, null);
        }
        return new Actor(
                caller.id(), caller.login(), caller.clientId(), caller.partner().orElse(null));
    }

    private record Actor(
            String id,
            String login,
            String clientId,
            @Nullable String partner) {}
}
