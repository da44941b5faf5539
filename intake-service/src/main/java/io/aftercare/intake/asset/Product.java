package io.aftercare.intake.asset;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product as the customer describes it (S3.8-C2a). */
public record Product(
        @NotNull @Pattern(regexp = CODE) @Schema(description = "The model", examples = "WM-7000")
        String code,

        @PlainText(max = 64)
        @Schema(description = "The serial number; without it one product of this model is assumed for the customer")
        @Nullable String serial,

        @Nullable LocalDate purchasedOn,

        @Schema(
                description = "The last day of the warranty; without it 12 months from the purchase",
                examples = "2028-01-14")
        @Nullable LocalDate warrantyUntil) {
    /** How product codes look. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    AssetFacts facts() {
        return new AssetFacts(code, serial, purchasedOn, warrantyUntil, null, null, null);
    }
}
