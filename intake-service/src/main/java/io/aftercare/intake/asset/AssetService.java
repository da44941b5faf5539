package io.aftercare.intake.asset;

import io.aftercare.intake.customer.CustomerAccess;
import io.aftercare.intake.customer.CustomerAccess.Owner;
import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.entitlement.Entitlement;
import io.aftercare.intake.entitlement.EntitlementPolicy;
import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.platform.Upserted;
import io.aftercare.intake.platform.Upserted.Change;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.site.Sites;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of assets. */
@ApplicationScoped
@Transactional
public class AssetService {
    private final Assets assets;
    private final Sites sites;
    private final CustomerAccess access;
    private final IntakeConfig config;
    private final Caller caller;
    private final Clock clock;

    AssetService(Assets assets, Sites sites, CustomerAccess access, IntakeConfig config, Caller caller, Clock clock) {
        this.assets = assets;
        this.sites = sites;
        this.access = access;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /** Notes a product of a customer who had none so far. */
    public UUID add(Owner customer, Product product) {
        var asset = new Asset(Ids.next(), customer, product.facts(), clock.instant());
        assets.persist(asset);
        return asset.aggregateId();
    }

    /** Finds the product of this customer or notes it; the caller holds the lock on the customer. */
    public UUID findOrAdd(Owner customer, Product product) {
        return assets.ofPerson(customer.id(), product.code(), product.serial())
                .map(known -> {
                    known.learn(product);
                    return known.aggregateId();
                })
                .orElseGet(() -> add(customer, product));
    }

    /** Whether work on this asset, reported at this moment, is free for the customer, and why. */
    public Entitlement entitlementAt(UUID assetId, Instant at) {
        return entitlementOf(assets.findById(assetId), at);
    }

    Entitlement entitlement(UUID id, @Nullable Instant at) {
        return entitlementOf(assets.inScope(id), at == null ? clock.instant() : at);
    }

    private Entitlement entitlementOf(Asset asset, Instant at) {
        var facts = assets.standingFor(asset).facts();
        var site = facts.siteId();
        var zone = site == null ? config.timeZone() : sites.timeZoneOf(site).orElse(config.timeZone());
        return new EntitlementPolicy(config.warrantyMonths(), config.warrantyMonthsOfLine())
                .decide(asset.aggregateId(), facts.known(), at, ZoneId.of(zone));
    }

    Versioned<AssetView> get(UUID id) {
        var asset = assets.inScope(id);
        return Versioned.of(asset, asset.view());
    }

    Page<AssetView> list(UUID customerId, @Nullable Cursor after, int limit) {
        return Page.of(assets.newestOfCustomer(customerId, after, limit), limit, Asset::cursor)
                .map(Asset::view);
    }

    Versioned<AssetView> add(AddAsset command) {
        var facts = checked(command.facts());
        var customer = ownerOf(command.customerId());
        refuseTaken(customer.id(), facts);
        refuseForeignSite(customer.id(), facts.siteId());
        var asset = new Asset(Ids.next(), customer, facts, clock.instant());
        assets.persistAndFlush(asset);
        return Versioned.of(asset, asset.view());
    }

    Versioned<AssetView> change(UUID id, @Nullable IfMatch ifMatch, ChangeAsset command) {
        var asset = assets.lockInScope(id);
        IfMatch.check(ifMatch, asset);
        var known = asset.facts();
        var facts = checked(command.appliedTo(known));
        access.lock(asset.customerId());
        if (!facts.isSameProduct(known)) {
            refuseTaken(asset.customerId(), facts);
        }
        refuseNewSite(asset, facts.siteId());
        asset.change(facts);
        assets.flush();
        return Versioned.of(asset, asset.view());
    }

    Upserted<AssetView> upsert(String reference, PutAsset command) {
        return upsert(Partners.of(caller, command.partner()), reference, command);
    }

    /**
     * Takes over what the partner's own system tells of a product, as often as it likes: what is known already changes
     * nothing. The product of this customer that has no reference yet is the one that is meant.
     */
    public Upserted<AssetView> upsert(String partner, String reference, PutAsset command) {
        var facts = checked(command.facts());
        var customer = ownerOf(partner, command);
        var asset = assets.lockCalled(reference, partner).orElse(null);
        var same = assets.ofCustomer(customer.id(), facts.productCode(), facts.serial())
                .orElse(null);
        if (asset != null && !asset.customerId().equals(customer.id())) {
            throw new CustomerOfAssetFixed(asset.aggregateId());
        }
        if (same != null && same != asset && (asset != null || same.externalReference() != null)) {
            throw new AssetExists(same.aggregateId());
        }
        var meant = asset == null ? same : asset;
        if (meant == null) {
            refuseForeignSite(customer.id(), facts.siteId());
            var added = new Asset(Ids.next(), customer, facts, clock.instant());
            added.beCalled(reference);
            assets.persistAndFlush(added);
            return new Upserted<>(Versioned.of(added, added.view()), Change.ADDED);
        }
        refuseNewSite(meant, facts.siteId());
        var isNew = meant.beCalled(reference) | meant.change(facts);
        assets.flush();
        return new Upserted<>(Versioned.of(meant, meant.view()), isNew ? Change.CHANGED : Change.UNCHANGED);
    }

    private AssetFacts checked(AssetFacts facts) {
        // It is tomorrow somewhere already.
        return facts.checked(LocalDate.now(clock).plusDays(1));
    }

    private Owner ownerOf(UUID customerId) {
        try {
            return access.lock(customerId);
        } catch (NotFound e) {
            throw new InvalidField("customerId", "known-customer", "No such customer");
        }
    }

    private void refuseTaken(UUID customerId, AssetFacts facts) {
        assets.ofCustomer(customerId, facts.productCode(), facts.serial()).ifPresent(taken -> {
            throw new AssetExists(taken.aggregateId());
        });
    }

    private Owner ownerOf(String partner, PutAsset command) {
        var reference = command.customerReference();
        return reference == null
                ? access.lock(partner, Objects.requireNonNull(command.customerId()))
                        .orElseThrow(() -> new InvalidField("customerId", "known-customer", "No such customer"))
                : access.lockCalled(partner, reference)
                        .orElseThrow(() -> new InvalidField(
                                "customerReference", "known-customer", "No customer has this reference"));
    }

    /** A site that has ended may stay where it is. */
    private void refuseNewSite(Asset asset, @Nullable UUID siteId) {
        if (!Objects.equals(siteId, asset.facts().siteId())) {
            refuseForeignSite(asset.customerId(), siteId);
        }
    }

    private void refuseForeignSite(UUID customerId, @Nullable UUID siteId) {
        if (siteId != null && !sites.isActiveOf(customerId, siteId)) {
            throw new InvalidField("siteId", "site-of-customer", "No such active site of the customer");
        }
    }
}
