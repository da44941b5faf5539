package io.aftercare.dispatch.visitlink;

import io.aftercare.dispatch.happening.StepTaken;
import io.aftercare.dispatch.link.LinkedCaller;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was done by links: written in the transaction of the step, so that no step by a link goes unseen. */
@ApplicationScoped
class VisitLinkSteps {
    /** One step; named by the status that it led to. */
    record Step(String step, Instant at) {}

    private final EntityManager database;
    private final LinkedCaller linked;
    private final Clock clock;

    VisitLinkSteps(EntityManager database, LinkedCaller linked, Clock clock) {
        this.database = database;
        this.linked = linked;
        this.clock = clock;
    }

    void stepTaken(@Observes StepTaken taken) {
        linked.linkId().ifPresent(link -> database.createNativeQuery("""
                                INSERT INTO visit_link_step (id, link_id, visit_id, step, at)
                                VALUES (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, Ids.next())
                .setParameter(2, link)
                .setParameter(3, taken.visitId())
                .setParameter(4, taken.step())
                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    /** By link, the steps of a visit in their order. */
    Map<UUID, List<Step>> of(UUID visitId) {
        List<?> rows = database.createNativeQuery(
                        "SELECT link_id, step, at FROM visit_link_step WHERE visit_id = ?1 ORDER BY at, id",
                        Object[].class)
                .setParameter(1, visitId)
                .getResultList();
        var steps = new HashMap<UUID, List<Step>>();
        for (var each : rows) {
            var row = (Object[]) each;
            steps.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>())
                    .add(new Step((String) row[1], (Instant) row[2]));
        }
        return steps;
    }
}
