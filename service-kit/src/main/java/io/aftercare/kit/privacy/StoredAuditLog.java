package io.aftercare.kit.privacy;

import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.sql.DeferredWrites;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Writes entries unsealed, so that business transactions never wait for each other at the end of a chain. */
@Singleton
class StoredAuditLog implements AuditLog {
    private static final String INSERT = """
            INSERT INTO audit_entry (id, at, actor_id, actor_login, client_id, partner, action, person_id,
                fields, purpose) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DeferredWrites writes;
    private final Clock clock;
    private final Caller caller;

    StoredAuditLog(DeferredWrites writes, Clock clock, Caller caller) {
        this.writes = writes;
        this.clock = clock;
        this.caller = caller;
    }

    @Override
    @Transactional
    public void note(Action action, UUID personId, Set<String> fields, String purpose) {
        writes.add(
                INSERT,
                Ids.next(),
                clock.instant().atOffset(ZoneOffset.UTC),
                caller.id(),
                caller.login(),
                caller.clientId(),
                caller.partner().orElse(null),
                action.name(),
                personId,
                new TreeSet<>(fields).toArray(String[]::new),
                purpose);
    }
}
