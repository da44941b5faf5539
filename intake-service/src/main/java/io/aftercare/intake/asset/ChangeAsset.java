package io.aftercare.intake.asset;

import io.aftercare.intake.entitlement.ServiceContract;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be different from now on; what is not named stays. */
record ChangeAsset(
        @Pattern(regexp = Product.CODE) @Schema(examples = "WM-7000") @Nullable String productCode,

        @PlainText(max = 64) @Nullable String serial,

        @Nullable LocalDate purchasedOn,
        @Schema(examples = "2028-01-14") @Nullable LocalDate warrantyUntil,
        @Nullable SourceOfSale soldBy,

        @Schema(description = "An active site of the customer") @Nullable UUID siteId,

        @Valid @Nullable ServiceContract contract) {

    AssetFacts appliedTo(AssetFacts facts) {
        return new AssetFacts(
                productCode == null ? facts.productCode() : productCode,
                serial == null ? facts.serial() : serial,
                purchasedOn == null ? facts.purchasedOn() : purchasedOn,
                warrantyUntil == null ? facts.warrantyUntil() : warrantyUntil,
                soldBy == null ? facts.soldBy() : soldBy,
                siteId == null ? facts.siteId() : siteId,
                contract == null ? facts.contract() : contract);
    }
}
