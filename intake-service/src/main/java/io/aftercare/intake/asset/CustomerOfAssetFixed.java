package io.aftercare.intake.asset;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: the asset belongs to another customer, who would be shown what happened to it before. */
class CustomerOfAssetFixed extends ProblemException {
    CustomerOfAssetFixed(UUID assetId) {
        super(
                409,
                "customer-of-asset-fixed",
                "The asset belongs to another customer; note it anew under another reference: " + assetId,
                Map.of("assetId", assetId));
    }
}
