package io.aftercare.intake.merge;

import io.aftercare.intake.customer.CustomerFamilies.Moved;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.privacy.Vault;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One customer found under another one, until that is undone. */
@Entity
class CustomerMerge extends Aggregate {
    private static final String REASON = "merge-reason/";

    @Id
    private UUID id;

    private UUID customerId;
    private UUID intoId;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private String partner;

    @Enumerated(EnumType.STRING)
    private MergeStatus status;

    private byte[] reasonCipher;
    private Instant mergedAt;
    private String mergedBy;
    private @Nullable Instant undoneAt;
    private @Nullable String undoneBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "customer_merge_line", joinColumns = @JoinColumn(name = "merge_id"))
    @OrderColumn(name = "position")
    private List<MergeLine> lines = new ArrayList<>();

    CustomerMerge(UUID id, Moved moved, MergeCustomer command, Instant at, String by, Vault vault) {
        this.id = id;
        this.customerId = moved.customerId();
        this.intoId = command.into();
        this.partner = moved.partner();
        this.status = MergeStatus.ACTIVE;
        this.reasonCipher = vault.encrypt(customerId, REASON + id, command.reason());
        this.mergedAt = at;
        this.mergedBy = by;
        moved.moves().stream().map(MergeLine::of).forEach(lines::add);
    }

    /** For Hibernate. */
    protected CustomerMerge() {}

    @Override
    public UUID aggregateId() {
        return id;
    }

    void undo(Instant at, String by) {
        go(MergeStatus.UNDONE);
        undoneAt = at;
        undoneBy = by;
    }

    UUID intoId() {
        return intoId;
    }

    Cursor cursor() {
        return new Cursor(mergedAt, id);
    }

    /** The reason is missing once the customer has been erased. */
    MergeView view(Vault vault) {
        return new MergeView(
                id,
                customerId,
                intoId,
                status,
                vault.decrypt(customerId, REASON + id, reasonCipher).orElse(null),
                mergedAt,
                mergedBy,
                undoneAt,
                undoneBy,
                List.copyOf(lines));
    }

    private void go(MergeStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Merge", id, status, to, status.next());
        }
        status = to;
    }
}
