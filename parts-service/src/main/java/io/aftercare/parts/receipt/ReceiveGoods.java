package io.aftercare.parts.receipt;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery to book in; {@code reference} is the number of the delivery note. */
record ReceiveGoods(
        @NotNull @PlainText(max = 32) String locationCode,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid ReceivedLine> lines,
        @NotNull @PlainText(max = 80) String reference,
        @Nullable Instant at) {
    /** One line of the delivery note. */
    record ReceivedLine(
            @NotNull @PlainText(max = 64) String partNumber,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}
}
