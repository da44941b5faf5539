package io.aftercare.dispatch.board;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a board shows it; nothing of the customer. Times are told with the offset of the outlet's time zone.
 *
 * @param from when it is to be, by appointment or by plan; absent when it has no time
 */
record BoardVisitView(
        UUID id,
        @Schema(description = "By it a later state shows") long version,
        String status,
        UUID serviceRequestId,
        String partner,
        String priority,
        String skill,
        String faultCategory,
        String productCode,
        @Nullable UUID technicianId,
        @Nullable String technicianLogin,

        @Schema(description = "Local time of the outlet with its offset, as all times here") @Nullable OffsetDateTime from,

        @Nullable OffsetDateTime until,

        @Schema(description = "By appointment with the customer; else only a plan says so")
        boolean promised,

        @Nullable OffsetDateTime earliest,
        @Nullable OffsetDateTime latest,

        @Schema(description = "Until when it is to be over") @Nullable OffsetDateTime due,

        @Nullable OffsetDateTime acceptBy,
        @Nullable OffsetDateTime contactBy,
        boolean contactOverdue,
        @Nullable String unassignedReason,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime departedAt,
        @Nullable OffsetDateTime arrivedAt,
        @Nullable OffsetDateTime endedAt) {
    static BoardVisitView of(Entry visit, ZoneId zone) {
        var time = visit.time();
        return new BoardVisitView(
                visit.visitId(),
                visit.version(),
                visit.status(),
                visit.serviceRequestId(),
                visit.partner(),
                visit.priority(),
                visit.skill(),
                visit.faultCategory(),
                visit.productCode(),
                visit.technicianId(),
                visit.technicianLogin(),
                time == null ? null : local(time.from(), zone),
                time == null ? null : local(time.until(), zone),
                visit.promised(),
                localIfAny(visit.earliest(), zone),
                localIfAny(visit.latest(), zone),
                localIfAny(visit.due().orElse(null), zone),
                localIfAny(visit.acceptBy(), zone),
                localIfAny(visit.contactBy(), zone),
                visit.contactOverdue(),
                visit.unassignedReason(),
                local(visit.requestedAt(), zone),
                localIfAny(visit.departedAt(), zone),
                localIfAny(visit.arrivedAt(), zone),
                localIfAny(visit.endedAt(), zone));
    }

    static OffsetDateTime local(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime localIfAny(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : local(moment, zone);
    }
}
