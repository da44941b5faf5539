package io.aftercare.intake.asset;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: the customer has this product with this serial number already. */
class AssetExists extends ProblemException {
    AssetExists(UUID assetId) {
        super(
                409,
                "asset-exists",
                "The customer has this product with this serial number: " + assetId,
                Map.of("assetId", assetId));
    }
}
