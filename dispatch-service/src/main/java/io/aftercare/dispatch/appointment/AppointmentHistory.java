package io.aftercare.dispatch.appointment;

import io.aftercare.dispatch.job.MissReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every move and every miss of the appointments of a visit, the first one first. */
record AppointmentHistory(UUID visitId, List<Move> moves, List<Miss> misses) {
    /** An appointment that was moved. */
    record Move(
            int number,
            Instant at,
            String movedBy,
            MoveReason reason,
            @Nullable String words,
            String technicianLogin,
            Instant formerFrom,
            Instant formerUntil,
            Instant from,
            Instant until) {}

    /** An appointment that was missed. */
    record Miss(
            int number,
            Instant at,
            String notedBy,
            MissReason reason,
            @Nullable String words,
            String technicianLogin,
            Instant from,
            Instant until,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Integer metresFromPlace) {}
}
