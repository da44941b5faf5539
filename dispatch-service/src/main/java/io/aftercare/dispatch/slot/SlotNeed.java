package io.aftercare.dispatch.slot;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Priority;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an appointment is asked for: which work, where, how urgent, how long, and what was promised. */
@Embeddable
record SlotNeed(
        String partner,
        String skill,
        @Enumerated(EnumType.STRING) Priority priority,
        double latitude,
        double longitude,
        int workMinutes,
        @Nullable Instant promisedUntil) {
    Place place() {
        return new Place(latitude, longitude);
    }
}
