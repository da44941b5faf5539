package io.aftercare.intake.hold;

import io.aftercare.intake.customer.CustomerAccess.Owner;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.privacy.Vault;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the data of one customer from every erasure. */
@Entity
class LegalHold extends Aggregate {
    private static final String REASON = "hold-reason/";

    @Id
    private UUID id;

    private UUID customerId;

    private String partner;

    @Enumerated(EnumType.STRING)
    private HoldStatus status;

    private @Nullable String reference;
    private byte[] reasonCipher;
    private Instant placedAt;
    private String placedBy;
    private @Nullable Instant liftedAt;
    private @Nullable String liftedBy;

    LegalHold(UUID id, Owner customer, PlaceHold command, Instant at, String by, Vault vault) {
        this.id = id;
        this.customerId = customer.id();
        this.partner = customer.partner();
        this.status = HoldStatus.ACTIVE;
        this.reference = command.reference();
        this.reasonCipher = vault.encrypt(customerId, REASON + id, command.reason());
        this.placedAt = at;
        this.placedBy = by;
    }

    /** For Hibernate. */
    protected LegalHold() {}

    @Override
    public UUID aggregateId() {
        return id;
    }

    void lift(Instant at, String by) {
        go(HoldStatus.LIFTED);
        liftedAt = at;
        liftedBy = by;
    }

    UUID customerId() {
        return customerId;
    }

    Cursor cursor() {
        return new Cursor(placedAt, id);
    }

    /** The reason is missing once the customer has been erased. */
    HoldView view(Vault vault) {
        return new HoldView(
                id,
                customerId,
                partner,
                status,
                vault.decrypt(customerId, REASON + id, reasonCipher).orElse(null),
                reference,
                placedAt,
                placedBy,
                liftedAt,
                liftedBy);
    }

    private void go(HoldStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Legal hold", id, status, to, status.next());
        }
        status = to;
    }
}
