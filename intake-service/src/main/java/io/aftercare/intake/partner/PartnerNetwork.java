package io.aftercare.intake.partner;

import static io.aftercare.intake.partner.PartnerStatus.ACTIVE;
import static io.aftercare.intake.partner.PartnerStatus.DISABLED;
import static io.aftercare.intake.partner.PartnerStatus.PREPARING;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.identity.Sandbox;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service network that works with us, and the machine client by which it calls. */
@Entity
public class PartnerNetwork extends Aggregate {
    @Id
    private UUID id;

    private String partner;
    private String name;

    @Enumerated(EnumType.STRING)
    private PartnerStatus status;

    private String clientId;
    private int requestsPerSecond;
    private byte @Nullable [] secretCipher;
    private Instant secretMadeAt;
    private @Nullable Instant resetAskedAt;
    private @Nullable Instant resetDoneAt;
    private int resetCustomers;
    private Instant createdAt;
    private String createdBy;

    /** For Hibernate. */
    protected PartnerNetwork() {}

    PartnerNetwork(UUID id, OnboardPartner command, byte[] secretCipher, Instant at, String by) {
        this.id = id;
        this.partner = command.code();
        this.name = command.name();
        this.status = PREPARING;
        this.clientId = "partner-" + command.code();
        this.requestsPerSecond = command.requestsPerSecondOrUsual();
        this.secretCipher = secretCipher;
        this.secretMadeAt = at;
        this.createdAt = at;
        this.createdBy = by;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    /** Its share of calls, told by its tokens from the next one on. */
    void change(@Nullable String otherName, @Nullable Integer otherShare) {
        name = otherName == null ? name : otherName;
        requestsPerSecond = otherShare == null ? requestsPerSecond : otherShare;
    }

    /** From when Keycloak knows it the former secret is no good any more. */
    void rotateSecret(byte[] cipher, Instant at) {
        secretCipher = cipher;
        secretMadeAt = at;
    }

    void disable() {
        go(DISABLED);
    }

    /** It may call again as soon as Keycloak knows that. */
    void enable() {
        go(PREPARING);
    }

    /** Keycloak has the secret, so nobody else needs it. */
    public void secretDelivered() {
        secretCipher = null;
    }

    /** Keycloak has enabled the client; nothing happens if it is to be disabled by now. */
    public void enabled() {
        if (status == PREPARING) {
            go(ACTIVE);
        }
    }

    /** What belongs to it so far is to go. */
    public void askReset(Instant at) {
        resetAskedAt = at;
        resetDoneAt = null;
        resetCustomers = 0;
    }

    public void resetOf(int customers) {
        resetCustomers += customers;
    }

    public void resetDone(Instant at) {
        resetDoneAt = at;
    }

    private void go(PartnerStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Partner", id, status, to, status.next());
        }
        status = to;
    }

    /** The code by which the partner is known everywhere. */
    public String code() {
        return partner;
    }

    public boolean isSandbox() {
        return Sandbox.holds(partner);
    }

    public String name() {
        return name;
    }

    PartnerStatus status() {
        return status;
    }

    public String clientId() {
        return clientId;
    }

    public int requestsPerSecond() {
        return requestsPerSecond;
    }

    /** The secret that Keycloak has not got yet. */
    public Optional<byte[]> secretCipher() {
        return Optional.ofNullable(secretCipher);
    }

    Instant secretMadeAt() {
        return secretMadeAt;
    }

    public Optional<Instant> resetAskedAt() {
        return Optional.ofNullable(resetAskedAt);
    }

    public Optional<Instant> resetDoneAt() {
        return Optional.ofNullable(resetDoneAt);
    }

    int resetCustomers() {
        return resetCustomers;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }
}
