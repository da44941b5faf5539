package io.aftercare.intake.site;

import static io.aftercare.intake.site.SiteStatus.ACTIVE;
import static io.aftercare.intake.site.SiteStatus.ENDED;

import io.aftercare.intake.customer.CustomerAccess.Owner;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.WeeklyHours;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place of a customer where products stand. */
@Entity
@Table(name = "customer_site")
class Site extends Aggregate {
    @Id
    private UUID id;

    private UUID customerId;

    @SuppressWarnings("UnusedVariable") // Read by queries.
    private String partner;

    private byte @Nullable [] nameCipher;
    private byte[] addressCipher;
    private byte[] positionCipher;
    private double latitude;
    private double longitude;
    private String timeZone;
    private @Nullable String slaZone;
    private @Nullable String accessHours;
    private byte @Nullable [] houseRulesCipher;
    private byte @Nullable [] safetyNotesCipher;

    @Enumerated(EnumType.STRING)
    private SiteStatus status;

    private Instant createdAt;
    private @Nullable Instant endedAt;

    Site(UUID id, Owner customer, Instant createdAt, SiteFacts facts, Vault vault) {
        this.id = id;
        this.customerId = customer.id();
        this.partner = customer.partner();
        this.status = ACTIVE;
        this.createdAt = createdAt;
        write(facts, vault);
    }

    /** For Hibernate. */
    protected Site() {}

    @Override
    public UUID aggregateId() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String timeZone() {
        return timeZone;
    }

    /** Answers whether this is anything new; what is known already leaves no trace. */
    boolean change(SiteFacts facts, Vault vault) {
        refuseWhenEnded();
        if (facts(vault).equals(Optional.of(facts))) {
            return false;
        }
        write(facts, vault);
        return true;
    }

    void end(Instant at) {
        go(ENDED);
        endedAt = at;
    }

    /** The customer is being erased: what is left says no more than the region. */
    void forget(Instant at) {
        latitude = Math.round(latitude * 10) / 10.0;
        longitude = Math.round(longitude * 10) / 10.0;
        accessHours = null;
        if (status == ACTIVE) {
            end(at);
        }
    }

    /** In clear; empty once the customer has been erased. */
    Optional<SiteFacts> facts(Vault vault) {
        var address = open(vault, "address", addressCipher);
        var position = open(vault, "position", positionCipher);
        return address == null || position == null
                ? Optional.empty()
                : Optional.of(new SiteFacts(
                        open(vault, "name", nameCipher),
                        address,
                        Position.parse(position),
                        timeZone,
                        slaZone,
                        hours(),
                        open(vault, "house-rules", houseRulesCipher),
                        open(vault, "safety-notes", safetyNotesCipher)));
    }

    SiteView view(Vault vault) {
        var facts = facts(vault);
        var position = facts.map(SiteFacts::position).orElseGet(this::rounded);
        return new SiteView(
                id,
                customerId,
                facts.map(SiteFacts::name).orElse(null),
                facts.map(SiteFacts::address).orElse(null),
                position.latitude(),
                position.longitude(),
                timeZone,
                slaZone,
                hours(),
                facts.map(SiteFacts::houseRules).orElse(null),
                facts.map(SiteFacts::safetyNotes).orElse(null),
                status,
                false,
                createdAt,
                endedAt);
    }

    Cursor cursor() {
        return new Cursor(createdAt, id);
    }

    void refuseWhenEnded() {
        if (status == ENDED) {
            throw new IllegalTransition("Site", id, status, status, status.next());
        }
    }

    private void go(SiteStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Site", id, status, to, status.next());
        }
        status = to;
    }

    private void write(SiteFacts facts, Vault vault) {
        nameCipher = seal(vault, "name", facts.name());
        addressCipher = vault.encrypt(customerId, field("address"), facts.address());
        positionCipher =
                vault.encrypt(customerId, field("position"), facts.position().text());
        latitude = facts.position().rounded().latitude();
        longitude = facts.position().rounded().longitude();
        timeZone = facts.timeZone();
        slaZone = facts.slaZone();
        accessHours = facts.accessHours() == null ? null : facts.accessHours().json();
        houseRulesCipher = seal(vault, "house-rules", facts.houseRules());
        safetyNotesCipher = seal(vault, "safety-notes", facts.safetyNotes());
    }

    private Position rounded() {
        return new Position(latitude, longitude);
    }

    private @Nullable WeeklyHours hours() {
        return accessHours == null ? null : WeeklyHours.parse(accessHours);
    }

    private byte @Nullable [] seal(Vault vault, String name, @Nullable String text) {
        return text == null ? null : vault.encrypt(customerId, field(name), text);
    }

    private @Nullable String open(Vault vault, String name, byte @Nullable [] cipher) {
        return cipher == null
                ? null
                : vault.decrypt(customerId, field(name), cipher).orElse(null);
    }

    /** Bound to the site too, so that texts of two sites of one customer cannot be swapped. */
    private String field(String name) {
        return "site-" + name + "/" + id;
    }
}
