package io.aftercare.intake.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What our own people did with requests and told to no other service: the view {@code service_request_step}. */
@ApplicationScoped
class OwnSteps {
    private final EntityManager database;

    OwnSteps(EntityManager database) {
        this.database = database;
    }

    List<TimelineEntry> of(UUID serviceRequestId) {
        List<?> rows = database.createNativeQuery(
                        "SELECT at, type, login FROM service_request_step WHERE service_request_id = ? ORDER BY at, id",
                        Object[].class)
                .setParameter(1, serviceRequestId)
                .getResultList();
        return rows.stream().map(OwnSteps::entry).toList();
    }

    private static TimelineEntry entry(Object found) {
        var row = (Object[]) found;
        return new TimelineEntry((Instant) row[0], (String) row[1], TimelineService.OWN, (String) row[2], null);
    }
}
