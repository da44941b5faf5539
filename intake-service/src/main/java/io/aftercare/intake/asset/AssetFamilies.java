package io.aftercare.intake.asset;

import io.aftercare.intake.customer.CustomerAccess;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Products that were written down more than once. Merges form a tree of which was merged into which, and every asset in
 * it knows the one at its root. Requests keep the asset that they were written for, so no row moves.
 */
@ApplicationScoped
@Transactional
public class AssetFamilies {
    private static final String ONE_AT_A_TIME = "SELECT 1 FROM asset a,"
            + " LATERAL pg_advisory_xact_lock(hashtextextended('asset-merge/' || a.partner, 0)) WHERE a.id = ?1";

    private static final String FOLLOW =
            "UPDATE asset SET survivor_id = ?2, version = version + 1 WHERE survivor_id = ?1 RETURNING id";

    private static final String TURN_BACK = """
            WITH RECURSIVE below AS (
                SELECT id FROM asset WHERE merged_into = ?1
                UNION ALL SELECT a.id FROM asset a JOIN below ON a.merged_into = below.id)
            UPDATE asset SET survivor_id = ?1, version = version + 1 WHERE id IN (SELECT id FROM below) RETURNING id""";

    private final Assets assets;
    private final CustomerAccess access;

    AssetFamilies(Assets assets, CustomerAccess access) {
        this.assets = assets;
        this.access = access;
    }

    /** A product that is found under another one from now on. */
    public record Move(UUID assetId, UUID from, UUID to) {}

    /** What a merge or its undoing changed, and the customer of the asset. */
    public record Moved(UUID customerId, List<Move> moves, String etag) {}

    /** 404 unless the asset exists for this caller. */
    public void refuseUnseen(UUID id) {
        assets.inScope(id);
    }

    /** From now on one asset, and whatever was merged into it, is found under the other one of the same person. */
    public Moved merge(UUID id, @Nullable IfMatch ifMatch, UUID into) {
        var merged = toChange(id, ifMatch);
        refuseMerged(merged);
        if (id.equals(into)) {
            throw new InvalidField("into", "another-asset", "A product cannot be merged into itself");
        }
        var survivor = survivor(into);
        if (!assets.isOfPerson(into, merged.customerId())) {
            throw new InvalidField("into", "same-customer", "The products belong to different customers");
        }
        if (survivor.survivorId().filter(id::equals).isPresent()) {
            throw AssetMerged.inCircle(into, id);
        }
        refuseMerged(survivor);
        merged.mergeInto(into);
        assets.flush();
        var moves = new ArrayList<Move>();
        moves.add(new Move(id, id, into));
        run(FOLLOW, id, into).forEach(follower -> moves.add(new Move(follower, id, into)));
        return moved(merged, moves);
    }

    /** The asset, and whatever was merged into it, is a product of its own again. */
    public Moved unmerge(UUID id, @Nullable IfMatch ifMatch) {
        var merged = toChange(id, ifMatch);
        var survivor = merged.survivorId().orElseThrow(() -> AssetMerged.not(id));
        merged.stayAlone();
        assets.flush();
        var moves = new ArrayList<Move>();
        moves.add(new Move(id, survivor, id));
        run(TURN_BACK, id).forEach(follower -> moves.add(new Move(follower, survivor, id)));
        return moved(merged, moves);
    }

    /** Merges in the network of the asset come one after the other; nobody's product is merged who was erased. */
    private Asset toChange(UUID id, @Nullable IfMatch ifMatch) {
        assets.getEntityManager()
                .createNativeQuery(ONE_AT_A_TIME, Integer.class)
                .setParameter(1, id)
                .getResultList();
        var asset = assets.lockInScope(id);
        IfMatch.check(ifMatch, asset);
        access.lock(asset.customerId());
        return asset;
    }

    private Asset survivor(UUID into) {
        try {
            return assets.lockInScope(into);
        } catch (NotFound e) {
            throw new InvalidField("into", "known-asset", "No such product");
        }
    }

    private static void refuseMerged(Asset asset) {
        asset.survivorId().ifPresent(survivor -> {
            throw AssetMerged.already(asset.aggregateId(), survivor);
        });
    }

    private List<UUID> run(String update, Object... parameters) {
        var query = assets.getEntityManager().createNativeQuery(update, UUID.class);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> ids = query.getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private static Moved moved(Asset asset, List<Move> moves) {
        return new Moved(asset.customerId(), List.copyOf(moves), IfMatch.etagOf(asset));
    }

    /** 409: what was merged into what forbids the step. */
    static final class AssetMerged extends ProblemException {
        private AssetMerged(String code, String detail, Map<String, Object> extensions) {
            super(409, code, detail, extensions);
        }

        static AssetMerged already(UUID assetId, UUID survivor) {
            return new AssetMerged(
                    "asset-merged",
                    "The product " + assetId + " has been merged into " + survivor,
                    Map.of("assetId", assetId, "mergedInto", survivor));
        }

        static AssetMerged inCircle(UUID assetId, UUID survivor) {
            return new AssetMerged(
                    "asset-merge-in-circle",
                    "The product " + assetId + " has been merged into this one",
                    Map.of("assetId", assetId, "mergedInto", survivor));
        }

        static AssetMerged not(UUID assetId) {
            return new AssetMerged(
                    "asset-not-merged", "The product has not been merged: " + assetId, Map.of("assetId", assetId));
        }
    }
}
