package io.aftercare.dispatch.position;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a technician was last, in the time of the outlet. */
record PositionView(
        UUID technicianId,
        String technicianLogin,
        double latitude,
        double longitude,
        @Nullable Integer accuracyMetres,
        OffsetDateTime at,
        OffsetDateTime keptUntil) {
    /** Those of an outlet. */
    record Shown(List<PositionView> positions) {}
}
