package io.aftercare.dispatch.slot;

import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.offer.Sum;
import io.aftercare.kit.http.IfMatch;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slot as the API shows it.
 *
 * @param etag what {@code If-Match} wants, so that an offer of a search can be held at once
 * @param from the beginning of the window in which the technician comes
 * @param plannedFrom when the work stands in the technician's day at present
 * @param keepsPromise whether the window ends by the promised time, or nothing was promised
 * @param value what the window is worth, in points; a thousand are a kilometre of way
 * @param cost what it costs, in the same points; the value covers it
 */
record SlotView(
        UUID id,
        String etag,
        SlotStatus status,
        UUID searchId,
        @Nullable UUID visitId,
        String partner,
        String skill,
        Priority priority,
        UUID technicianId,
        String technicianLogin,
        String outletCode,
        String timeZone,
        Instant from,
        Instant until,
        Instant plannedFrom,
        Instant plannedUntil,
        @Nullable Instant promisedUntil,
        boolean keepsPromise,
        Sum value,
        Sum cost,
        Instant offeredAt,
        Instant offeredUntil,
        @Nullable Instant heldUntil,
        @Nullable Instant bookedAt,
        @Nullable Instant endedAt) {
    static SlotView of(AppointmentSlot slot) {
        var need = slot.need();
        var assignee = slot.assignee();
        return new SlotView(
                slot.aggregateId(),
                IfMatch.etagOf(slot),
                slot.status(),
                slot.searchId(),
                slot.visitId(),
                need.partner(),
                need.skill(),
                need.priority(),
                assignee.technicianId(),
                assignee.technicianLogin(),
                assignee.outletCode(),
                slot.timeZone(),
                slot.window().from(),
                slot.window().until(),
                slot.workFrom(),
                slot.workUntil(),
                need.promisedUntil(),
                slot.keepsPromise(),
                slot.reckoning().value(),
                slot.reckoning().cost(),
                slot.offeredAt(),
                slot.offeredUntil(),
                slot.heldUntil(),
                slot.bookedAt(),
                slot.endedAt());
    }
}
