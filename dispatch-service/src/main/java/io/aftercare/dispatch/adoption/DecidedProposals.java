package io.aftercare.dispatch.adoption;

import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was decided about each proposal of a plan, by whom and when. */
@ApplicationScoped
class DecidedProposals {
    private final EntityManager database;
    private final Caller caller;
    private final Clock clock;

    DecidedProposals(EntityManager database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    Map<UUID, Outcome> of(UUID planId) {
        List<?> rows = database.createNativeQuery(
                        "SELECT visit_id, outcome FROM plan_adoption WHERE plan_id = ?1", Object[].class)
                .setParameter(1, planId)
                .getResultList();
        var decided = new HashMap<UUID, Outcome>();
        for (var each : rows) {
            var row = (Object[]) each;
            decided.put((UUID) row[0], Outcome.valueOf((String) row[1]));
        }
        return decided;
    }

    void note(UUID planId, UUID visitId, Outcome outcome) {
        database.createNativeQuery("""
                        INSERT INTO plan_adoption (plan_id, visit_id, outcome, decided_at, decided_by)
                        VALUES (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, planId)
                .setParameter(2, visitId)
                .setParameter(3, outcome.name())
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(5, caller.login())
                .executeUpdate();
    }
}
