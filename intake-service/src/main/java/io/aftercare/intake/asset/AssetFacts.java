package io.aftercare.intake.asset;

import io.aftercare.intake.entitlement.KnownOfProduct;
import io.aftercare.intake.entitlement.ServiceContract;
import io.aftercare.kit.http.InvalidField;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a product in the hands of a customer. */
record AssetFacts(
        String productCode,
        @Nullable String serial,
        @Nullable LocalDate purchasedOn,
        @Nullable LocalDate warrantyUntil,
        @Nullable SourceOfSale soldBy,
        @Nullable UUID siteId,
        @Nullable ServiceContract contract) {

    KnownOfProduct known() {
        return new KnownOfProduct(productCode, purchasedOn, warrantyUntil, contract);
    }

    boolean isSameProduct(AssetFacts other) {
        return productCode.equals(other.productCode) && Objects.equals(serial, other.serial);
    }

    /** For what somebody notes on purpose; a caller's memory is taken as it is. */
    AssetFacts checked(LocalDate tomorrow) {
        if (purchasedOn != null && purchasedOn.isAfter(tomorrow)) {
            throw new InvalidField("purchasedOn", "not-in-future", "A product cannot be bought in the future");
        }
        if (purchasedOn != null && warrantyUntil != null && warrantyUntil.isBefore(purchasedOn)) {
            throw new InvalidField("warrantyUntil", "not-before-purchase", "A warranty cannot end before the purchase");
        }
        return this;
    }
}
