package io.aftercare.dispatch.outlet;

import io.aftercare.kit.time.WeeklyHours;
import java.time.Instant;
import java.util.UUID;

/** An outlet as the API shows it. */
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
                outlet.openedAt());
    }
}
