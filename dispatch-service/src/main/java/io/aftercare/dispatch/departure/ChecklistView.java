package io.aftercare.dispatch.departure;

import io.aftercare.dispatch.job.DeparturePoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The departure checklist of a visit for its present technician.
 *
 * @param required without which nobody leaves, by the policy of the visit
 * @param missing what is required and not confirmed yet
 */
record ChecklistView(
        UUID visitId,
        List<DeparturePoint> required,
        List<Confirmation> confirmed,
        List<DeparturePoint> missing,
        boolean complete) {
    static ChecklistView of(UUID visitId, Set<DeparturePoint> required, List<Confirmation> confirmed) {
        var missing = EnumSet.noneOf(DeparturePoint.class);
        missing.addAll(required);
        confirmed.forEach(confirmation -> missing.remove(confirmation.point()));
        return new ChecklistView(
                visitId, required.stream().sorted().toList(), confirmed, List.copyOf(missing), missing.isEmpty());
    }
}
