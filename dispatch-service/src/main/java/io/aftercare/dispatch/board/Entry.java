package io.aftercare.dispatch.board;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the board reads it.
 *
 * @param time by appointment, else by plan
 * @param promised by appointment with the customer; else only a plan says so
 * @param latest after which the customer does not want it
 * @param promisedUntil until when somebody was promised that it would be over
 * @param inReach whether the place is within the area of the outlet whose board it is
 */
record Entry(
        UUID visitId,
        long version,
        String status,
        UUID serviceRequestId,
        String partner,
        String priority,
        String skill,
        String faultCategory,
        String productCode,
        @Nullable UUID technicianId,
        @Nullable String technicianLogin,
        @Nullable String outletCode,
        @Nullable Span time,
        boolean promised,
        @Nullable Instant earliest,
        @Nullable Instant latest,
        @Nullable Instant promisedUntil,
        @Nullable Instant acceptBy,
        @Nullable Instant contactBy,
        boolean contactOverdue,
        @Nullable String unassignedReason,
        Instant requestedAt,
        @Nullable Instant departedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant endedAt,
        boolean inReach) {
    /** Until when the visit is to be over: what was promised, and what the customer wants. */
    Optional<Instant> due() {
        return Stream.of(latest, promisedUntil).flatMap(Stream::ofNullable).min(Instant::compareTo);
    }

    boolean isOpen() {
        return endedAt == null;
    }
}
