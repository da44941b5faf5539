package io.aftercare.dispatch.exemption;

import io.aftercare.dispatch.due.LimitKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The exemptions of a visit in the order in which they were recorded. */
record ExemptionView(UUID visitId, List<Exemption> exemptions) {
    /**
     * One of them.
     *
     * @param dueAt what counted before
     * @param until what counts instead; without it nothing is due
     * @param technicianLogin who had the visit then
     * @param note in clear for those who approve, as long as the customer has not been erased; else missing
     */
    record Exemption(
            int number,
            LimitKind limit,
            ExemptionReason reason,
            Instant dueAt,
            @Nullable Instant until,
            Instant customerInformedAt,
            String approvedBy,
            Instant recordedAt,
            @Nullable String technicianLogin,
            @Nullable String note) {}
}
