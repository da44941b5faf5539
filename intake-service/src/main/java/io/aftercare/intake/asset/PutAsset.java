package io.aftercare.intake.asset;

import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.entitlement.ServiceContract;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product as a partner's own system knows it; what is not named is not known. */
public record PutAsset(
        @Schema(description = "The customer by id; or else by reference") @Nullable UUID customerId,

        @PlainText(max = 100)
        @Schema(description = "What the partner's own system calls the customer", examples = "C-1001")
        @Nullable String customerReference,

        @NotNull @Pattern(regexp = Product.CODE) @Schema(description = "The model", examples = "WM-7000")
        String productCode,

        @PlainText(max = 64)
        @Schema(description = "Without it one product of this model is assumed for the customer")
        @Nullable String serial,

        @Nullable LocalDate purchasedOn,

        @Schema(description = "The last day of the warranty, where the seller states one", examples = "2028-01-14")
        @Nullable LocalDate warrantyUntil,

        @Nullable SourceOfSale soldBy,

        @Schema(description = "An active site of the customer") @Nullable UUID siteId,

        @Valid @Nullable ServiceContract contract,

        @Pattern(regexp = Partners.CODE) @Schema(description = "For staff: the partner network of the asset; `own` without it")
        @Nullable String partner) {

    public PutAsset {
        if ((customerId == null) == (customerReference == null)) {
            throw new InvalidField(
                    "customerReference", "one-of-two", "Name the customer by its id or by its reference");
        }
    }

    AssetFacts facts() {
        return new AssetFacts(productCode, serial, purchasedOn, warrantyUntil, soldBy, siteId, contract);
    }
}
