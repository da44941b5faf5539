package io.aftercare.intake.sla;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything that was told. */
@ApplicationScoped
class ToldAlarms implements PanacheRepositoryBase<ToldAlarm, ToldAlarm.Key> {
    Set<ToldAlarm.Key> of(UUID serviceRequestId) {
        return find("key.serviceRequestId", serviceRequestId).stream()
                .map(ToldAlarm::key)
                .collect(Collectors.toSet());
    }
}
