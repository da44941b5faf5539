package io.aftercare.dispatch.outlet;

import io.aftercare.kit.events.DomainEvent;
import io.aftercare.kit.time.WeeklyHours;
import java.time.Instant;
import java.util.UUID;

/** Everything that can happen to an outlet. */
sealed interface OutletEvent extends DomainEvent {
    UUID outletId();

    record OutletOpened(
            UUID outletId,
            Instant at,
            String code,
            String name,
            double latitude,
            double longitude,
            String timeZone,
            WeeklyHours workingHours)
            implements OutletEvent {}

    record OutletChanged(
            UUID outletId,
            Instant at,
            String code,
            String name,
            double latitude,
            double longitude,
            String timeZone,
            WeeklyHours workingHours)
            implements OutletEvent {}

    record OutletSuspended(UUID outletId, Instant at, String code) implements OutletEvent {}

    record OutletReactivated(UUID outletId, Instant at, String code) implements OutletEvent {}

    @Override
    default String type() {
        return switch (this) {
            case OutletOpened _ -> "outlet.opened.v1";
            case OutletChanged _ -> "outlet.changed.v1";
            case OutletSuspended _ -> "outlet.suspended.v1";
            case OutletReactivated _ -> "outlet.reactivated.v1";
        };
    }
}
