package io.aftercare.dispatch.outlet;

import io.aftercare.dispatch.assignment.Hold;
import io.aftercare.kit.time.WeeklyHours;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outlet as the API shows it.
 *
 * @param heldBecause why its membership of the network keeps work from it
 */
record OutletView(
        UUID id,
        OutletStatus status,
        String code,
        String name,
        double latitude,
        double longitude,
        String timeZone,
        int radiusKm,
        WeeklyHours workingHours,
        @Nullable Hold heldBecause,
        Instant openedAt) {
    static OutletView of(Outlet outlet) {
        return new OutletView(
                outlet.aggregateId(),
                outlet.status(),
                outlet.code(),
                outlet.name(),
                outlet.latitude(),
                outlet.longitude(),
                outlet.timeZone(),
                outlet.radiusKm(),
                outlet.workingHours(),
                outlet.heldBecause(),
                outlet.openedAt());
    }
}
