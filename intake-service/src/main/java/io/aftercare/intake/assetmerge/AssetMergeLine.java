package io.aftercare.intake.assetmerge;

import io.aftercare.intake.asset.AssetFamilies.Move;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One product that a merge moved: found under one before, under the other since. */
@Embeddable
record AssetMergeLine(UUID assetId, UUID fromId, UUID toId) {
    static AssetMergeLine of(Move move) {
        return new AssetMergeLine(move.assetId(), move.from(), move.to());
    }
}
