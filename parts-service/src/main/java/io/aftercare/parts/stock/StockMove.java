package io.aftercare.parts.stock;

import io.aftercare.parts.location.AdjustmentReason;
import io.aftercare.parts.location.Place;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the ledger: so many pieces came (positive) or went (negative). Written once, never changed. */
@Entity
@Immutable
@Table(name = "stock_move")
class StockMove {
    /** Why pieces came or went. */
    enum MoveKind {
        RECEIPT,
        ISSUE,
        RETURN,
        ADJUSTMENT
    }

    @Id
    private UUID id;

    @Embedded
    private Place place;

    private String partNumber;

    private int quantity;

    @Enumerated(EnumType.STRING)
    private MoveKind kind;

    private @Nullable UUID receiptId;

    private @Nullable UUID reservationId;

    @Enumerated(EnumType.STRING)
    private @Nullable AdjustmentReason reason;

    private @Nullable String note;

    private Instant at;

    private String recordedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StockMove() {}

    StockMove(UUID id, Place place, String partNumber, int quantity, Cause cause) {
        this.id = id;
        this.place = place;
        this.partNumber = partNumber;
        this.quantity = quantity;
        switch (cause) {
            case Cause.Received received -> {
                kind = MoveKind.RECEIPT;
                receiptId = received.receiptId();
            }
            case Cause.Issued issued -> {
                kind = MoveKind.ISSUE;
                reservationId = issued.reservationId();
            }
            case Cause.Returned returned -> {
                kind = MoveKind.RETURN;
                reservationId = returned.reservationId();
            }
            case Cause.Adjusted adjusted -> {
                kind = MoveKind.ADJUSTMENT;
                reason = adjusted.reason();
                note = adjusted.note();
            }
        }
        this.at = cause.at();
        this.recordedBy = cause.recordedBy();
    }

    UUID id() {
        return id;
    }

    Place place() {
        return place;
    }

    String partNumber() {
        return partNumber;
    }

    int quantity() {
        return quantity;
    }

    MoveKind kind() {
        return kind;
    }

    @Nullable UUID receiptId() {
        return receiptId;
    }

    @Nullable UUID reservationId() {
        return reservationId;
    }

    @Nullable AdjustmentReason reason() {
        return reason;
    }

    @Nullable String note() {
        return note;
    }

    Instant at() {
        return at;
    }

    String recordedBy() {
        return recordedBy;
    }
}
