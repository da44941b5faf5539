package io.aftercare.dispatch.outing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outing as the API shows it.
 *
 * @param absent whether the person was, or is, not back in time
 */
record OutingView(
        UUID id,
        OutingStatus status,
        UUID shiftId,
        String outletCode,
        String staffLogin,
        String reason,
        Instant leftAt,
        Instant dueBack,
        @Nullable String permittedBy,
        @Nullable Instant permittedAt,
        @Nullable Instant returnedAt,
        @Nullable Long minutesOver,
        boolean absent) {
    static OutingView of(Outing outing) {
        return new OutingView(
                outing.aggregateId(),
                outing.status(),
                outing.shiftId(),
                outing.outletCode(),
                outing.staffLogin(),
                outing.reason(),
                outing.leftAt(),
                outing.dueBack(),
                outing.permittedBy(),
                outing.permittedAt(),
                outing.returnedAt(),
                outing.minutesOver(),
                outing.isAbsent());
    }
}
