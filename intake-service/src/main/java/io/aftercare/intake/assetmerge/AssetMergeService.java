package io.aftercare.intake.assetmerge;

import io.aftercare.intake.asset.AssetFamilies;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of merges of products. */
@ApplicationScoped
@Transactional
class AssetMergeService {
    private final AssetMerges merges;
    private final AssetFamilies families;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    AssetMergeService(AssetMerges merges, AssetFamilies families, Vault vault, Caller caller, Clock clock) {
        this.merges = merges;
        this.families = families;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<AssetMergeView> merge(UUID assetId, @Nullable IfMatch ifMatch, MergeAsset command) {
        var moved = families.merge(assetId, ifMatch, command.into());
        var merge = new AssetMerge(Ids.next(), assetId, command.into(), clock.instant(), caller.login());
        merge.record(moved, command.reason(), vault);
        merges.persistAndFlush(merge);
        return new Versioned<>(merge.view(vault), moved.etag());
    }

    Versioned<AssetMergeView> unmerge(UUID assetId, @Nullable IfMatch ifMatch) {
        var moved = families.unmerge(assetId, ifMatch);
        var merge = merges.activeOf(assetId);
        merge.undo(clock.instant(), caller.login());
        merges.flush();
        return new Versioned<>(merge.view(vault), moved.etag());
    }

    Page<AssetMergeView> list(UUID assetId, @Nullable Cursor after, int limit) {
        families.refuseUnseen(assetId);
        return Page.of(merges.newestOf(assetId, after, limit), limit, AssetMerge::cursor)
                .map(merge -> merge.view(vault));
    }
}
