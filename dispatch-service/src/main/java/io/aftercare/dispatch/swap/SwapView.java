package io.aftercare.dispatch.swap;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A swap as the API shows it. */
record SwapView(
        UUID id,
        SwapStatus status,
        String outletCode,
        UUID shiftId,
        UUID returnShiftId,
        String requester,
        String counterpart,
        String month,
        String reason,
        Instant requestedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant rejectedAt,
        @Nullable String rejectedBy,
        @Nullable String rejection) {
    static SwapView of(ShiftSwap swap) {
        return new SwapView(
                swap.aggregateId(),
                swap.status(),
                swap.outletCode(),
                swap.shiftId(),
                swap.returnShiftId(),
                swap.requester(),
                swap.counterpart(),
                swap.month(),
                swap.reason(),
                swap.requestedAt(),
                swap.acceptedAt(),
                swap.approvedAt(),
                swap.approvedBy(),
                swap.rejectedAt(),
                swap.rejectedBy(),
                swap.rejection());
    }
}
