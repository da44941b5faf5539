package io.aftercare.parts.location;

import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of stock locations. */
@ApplicationScoped
@Transactional
class LocationService {
    private final StockLocations locations;
    private final Clock clock;

    LocationService(StockLocations locations, Clock clock) {
        this.locations = locations;
        this.clock = clock;
    }

    StockLocation open(OpenLocation command) {
        locations.taken(command.code(), command.outletCode()).ifPresent(LocationService::refuseSecond);
        return open(command.code(), command.outletCode(), command.name(), clock.instant());
    }

    /** Every outlet gets a store; nothing happens when somebody has opened it by hand before. */
    void openFor(String outletCode, String outletName, Instant at) {
        if (locations.taken(outletCode, outletCode).isEmpty()) {
            open(outletCode, outletCode, outletName, at);
        }
    }

    /** A store with the code of its outlet goes by the outlet's name. */
    void renameOf(String outletCode, String outletName) {
        locations.idOfOutlet(outletCode).map(locations::locked).ifPresent(location -> {
            if (location.code().equals(outletCode)) {
                location.rename(outletName);
            }
        });
    }

    StockLocation find(UUID id, Caller caller) {
        return locations
                .findByIdOptional(id)
                .filter(location ->
                        caller.outlet().map(location.outletCode()::equals).orElse(true))
                .orElseThrow(() -> new NotFound("Stock location", id));
    }

    Page<LocationView> list(Caller caller, @Nullable Cursor after, int limit) {
        return Page.of(
                        locations.visibleTo(caller.outlet().orElse(null), after, limit),
                        limit,
                        location -> new Cursor(location.openedAt(), location.aggregateId()))
                .map(LocationView::of);
    }

    private StockLocation open(String code, String outletCode, String name, Instant at) {
        var location = new StockLocation(Ids.next(), code, outletCode, name, at);
        locations.persistAndFlush(location);
        return location;
    }

    private static void refuseSecond(StockLocation existing) {
        throw new ProblemException(
                409,
                "location-exists",
                "Location %s of outlet %s exists already".formatted(existing.code(), existing.outletCode()),
                Map.of("locationId", existing.aggregateId()));
    }
}
