package io.aftercare.dispatch.swap;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The facts of a swap that somebody asks for.
 *
 * @param shiftId the caller's own shift, which the other person is to do
 * @param returnShiftId the other person's shift, which the caller does in return
 */
record RequestSwap(
        @NotNull UUID shiftId,
        @NotNull UUID returnShiftId,
        @NotNull @PlainText(max = 200) String reason) {}
