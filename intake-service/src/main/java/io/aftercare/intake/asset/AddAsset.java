package io.aftercare.intake.asset;

import io.aftercare.intake.entitlement.ServiceContract;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed to note a product of a customer. */
record AddAsset(
        @NotNull UUID customerId,

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

        @Valid @Nullable ServiceContract contract) {

    AssetFacts facts() {
        return new AssetFacts(productCode, serial, purchasedOn, warrantyUntil, soldBy, siteId, contract);
    }
}
