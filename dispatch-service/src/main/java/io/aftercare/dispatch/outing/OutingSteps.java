package io.aftercare.dispatch.outing;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of each step. */
final class OutingSteps {
    private OutingSteps() {}

    record LeaveOffice(
            @NotNull UUID shiftId,
            @NotNull @PlainText(max = 200) String reason) {}

    record PermitOuting(@NotNull Instant until) {}

    /** @param at when the person really came back, if that was not just now */
    record ComeBack(@Nullable Instant at) {}
}
