package io.aftercare.intake.assetmerge;

import io.aftercare.intake.asset.AssetFamilies.Moved;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.privacy.Vault;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One product found under another one, until that is undone. */
@Entity
class AssetMerge {
    private static final String REASON = "asset-merge-reason";

    @Id
    private UUID id;

    private UUID assetId;
    private UUID intoId;
    private UUID sealedFor;
    private byte[] reasonCipher;
    private Instant mergedAt;
    private String mergedBy;
    private @Nullable Instant undoneAt;
    private @Nullable String undoneBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "asset_merge_line", joinColumns = @JoinColumn(name = "merge_id"))
    @OrderColumn(name = "position")
    private List<AssetMergeLine> lines = new ArrayList<>();

    /** For Hibernate. */
    protected AssetMerge() {}

    AssetMerge(UUID id, UUID assetId, UUID intoId, Instant at, String by) {
        this.id = id;
        this.assetId = assetId;
        this.intoId = intoId;
        this.mergedAt = at;
        this.mergedBy = by;
    }

    void record(Moved moved, String reason, Vault vault) {
        sealedFor = moved.customerId();
        reasonCipher = vault.encrypt(sealedFor, REASON, reason);
        moved.moves().stream().map(AssetMergeLine::of).forEach(lines::add);
    }

    void undo(Instant at, String by) {
        undoneAt = at;
        undoneBy = by;
    }

    Cursor cursor() {
        return new Cursor(mergedAt, id);
    }

    /** The reason is missing once the customer has been erased. */
    AssetMergeView view(Vault vault) {
        return new AssetMergeView(
                id,
                assetId,
                intoId,
                vault.decrypt(sealedFor, REASON, reasonCipher).orElse(null),
                mergedAt,
                mergedBy,
                undoneAt,
                undoneBy,
                List.copyOf(lines));
    }
}
