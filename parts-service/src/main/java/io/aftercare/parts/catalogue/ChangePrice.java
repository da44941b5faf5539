package io.aftercare.parts.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The new price of a part; {@code currency} is CNY when it is not given. */
record ChangePrice(
        @NotNull @Min(0) @Max(100_000_000) Integer unitPriceCents,
        @Nullable @Pattern(regexp = "[A-Z]{3}") String currency) {
    Price price() {
        return new Price(unitPriceCents, currency == null ? "CNY" : currency);
    }
}
