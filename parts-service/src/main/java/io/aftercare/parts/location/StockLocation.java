package io.aftercare.parts.location;

import io.aftercare.kit.events.Aggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The store of one outlet. */
@Entity
@Table(name = "stock_location")
public class StockLocation extends Aggregate {
    @Id
    private UUID id;

    private String code;

    private String outletCode;

    private String name;

    private Instant openedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StockLocation() {}

    StockLocation(UUID id, String code, String outletCode, String name, Instant openedAt) {
        this.id = id;
        this.code = code;
        this.outletCode = outletCode;
        this.name = name;
        this.openedAt = openedAt;
    }

    /** Tells the others what came in. */
    public void received(UUID receiptId, List<Quantity> lines, Instant at) {
        raise(new StockEvent.StockReceived(id, at, receiptId, code, outletCode, lines));
    }

    /** Tells the others how the books were corrected. */
    public void adjusted(UUID moveId, String partNumber, int quantity, AdjustmentReason reason, Instant at) {
        raise(new StockEvent.StockAdjusted(id, at, moveId, code, outletCode, partNumber, quantity, reason));
    }

    void rename(String newName) {
        name = newName;
    }

    public Place place() {
        return new Place(id, code, outletCode);
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    String code() {
        return code;
    }

    String outletCode() {
        return outletCode;
    }

    String name() {
        return name;
    }

    Instant openedAt() {
        return openedAt;
    }
}
