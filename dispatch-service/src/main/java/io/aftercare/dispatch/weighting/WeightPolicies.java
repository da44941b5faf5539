package io.aftercare.dispatch.weighting;

import io.aftercare.dispatch.assignment.Weighting;
import io.aftercare.dispatch.listing.Filter;
import io.aftercare.dispatch.route.Weights;
import io.aftercare.kit.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All policies of weights. */
@ApplicationScoped
public class WeightPolicies implements PanacheRepositoryBase<WeightPolicy, UUID> {
    private record Copy(long revision, List<InForce> activated) {}

    private final Caller caller;
    private final Clock clock;
    private volatile @Nullable Copy copy;

    WeightPolicies(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What technicians are ranked by now, also for a step that is recorded later than it happened: those who can go are
     * those of now, too.
     *
     * @param revision of the roster, which is raised when a policy is activated or retired
     */
    public Weighting inForce(long revision) {
        var now = clock.instant();
        var activated = activated(revision);
        return outletCode ->
                inForce(activated, outletCode, now).map(InForce::named).orElse(Weighting.Named.STANDARD);
    }

    /**
     * What the routes of an outlet are planned by now; of all outlets together, by the policy for all.
     *
     * @param revision of the roster, which is raised when a policy is activated or retired
     */
    public RouteAims routes(long revision, @Nullable String outletCode) {
        return inForce(activated(revision), outletCode, clock.instant())
                .map(policy -> new RouteAims(policy.named().policy(), policy.routes()))
                .orElse(new RouteAims(Weighting.Named.STANDARD.policy(), Weights.USUAL));
    }

    /** The one of the outlet, else the one for all. */
    private static Optional<InForce> inForce(List<InForce> activated, @Nullable String outlet, Instant at) {
        return Stream.of(Optional.ofNullable(outlet), Optional.<String>empty())
                .flatMap(code -> activated.stream().filter(policy -> policy.isFor(code.orElse(null))))
                .filter(policy -> policy.holdsAt(at))
                .findFirst();
    }

    /** A copy may be newer than its revision says, never older. */
    private List<InForce> activated(long revision) {
        var present = copy;
        if (present == null || present.revision != revision) {
            present = new Copy(
                    revision,
                    find("activeFrom is not null order by activeFrom desc").list().stream()
                            .map(InForce::of)
                            .toList());
            copy = present;
        }
        return present.activated;
    }

    /** Staff of an outlet see its own and those for all. */
    Filter visible() {
        return new Filter().isOrNone("outletCode", caller.outlet().orElse(null));
    }

    Optional<WeightPolicy> one(Filter filter) {
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    Optional<WeightPolicy> oneToChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Those of the same outlets that would hold at a moment or begin after it. */
    List<WeightPolicy> heldAfter(Instant moment, @Nullable String outletCode) {
        var filter = outletCode == null ? "outletCode is null" : "outletCode = ?2";
        var values = outletCode == null ? new Object[] {moment} : new Object[] {moment, outletCode};
        return find("activeFrom is not null and (retiredAt is null or retiredAt > ?1) and " + filter, values)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    int lastEditionOf(String name) {
        return getEntityManager()
                .createQuery("select coalesce(max(edition), 0) from WeightPolicy where name = ?1", Integer.class)
                .setParameter(1, name)
                .getSingleResult();
    }

    List<WeightPolicy> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("draftedAt"), filter.values())
                .page(0, count)
                .list();
    }
}
