package io.aftercare.intake.sla;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
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

    /** What was told of each of these requests; nothing is said of those of which nothing was told. */
    Map<UUID, Set<ToldAlarm.Key>> of(Collection<UUID> serviceRequestIds) {
        return find("key.serviceRequestId in ?1", serviceRequestIds).stream()
                .map(ToldAlarm::key)
                .collect(Collectors.groupingBy(ToldAlarm.Key::serviceRequestId, Collectors.toSet()));
    }
}
