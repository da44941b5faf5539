package io.aftercare.parts.adjustment;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import io.aftercare.parts.location.AdjustmentReason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A correction of the books; the quantity is what has to be added to them, negative when pieces are lacking. */
record AdjustStock(
        @NotNull @PlainText(max = 32) String locationCode,
        @NotNull @PlainText(max = 64) String partNumber,
        @NotNull @Min(-1_000_000) @Max(1_000_000) Integer quantity,
        @NotNull AdjustmentReason reason,

        @Nullable @PlainText(max = 500, multiline = true) String note,

        @Nullable Instant at) {
    /** This, if it changes anything. */
    AdjustStock checked() {
        if (quantity == 0) {
            throw new InvalidField("quantity", "not-zero", "An adjustment changes the books by at least one piece");
        }
        return this;
    }
}
