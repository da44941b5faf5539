package io.aftercare.parts.catalogue;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A part to add to the catalogue; {@code currency} is CNY when it is not given. */
record AddPart(
        @NotNull @Pattern(regexp = PARTNUMBER) String partNumber,
        @NotNull @PlainText(max = 120) String name,
        @NotNull @Min(0) @Max(100_000_000) Integer unitPriceCents,
        @Nullable @Pattern(regexp = "[A-Z]{3}") String currency) {
    static final String PARTNUMBER = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}";

    Price price() {
        return new Price(unitPriceCents, currency == null ? "CNY" : currency);
    }
}
