package io.aftercare.intake.assetmerge;

import io.aftercare.intake.platform.Conditions;
import io.aftercare.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All merges of products. */
@ApplicationScoped
class AssetMerges implements PanacheRepositoryBase<AssetMerge, UUID> {
    /** The merge by which the product is found under another one now. */
    AssetMerge activeOf(UUID assetId) {
        return find("assetId = ?1 and undoneAt is null", assetId).singleResult();
    }

    /** Those of the product and those into it, the newest first. */
    List<AssetMerge> newestOf(UUID assetId, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .and("(assetId = :asset or intoId = :asset)", "asset", assetId)
                .after("mergedAt", after);
        return find(where.newestFirst("mergedAt"), where.values())
                .page(0, limit + 1)
                .list();
    }
}
