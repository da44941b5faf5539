package io.aftercare.dispatch.weighting;

import io.aftercare.dispatch.assignment.Weighting;
import io.aftercare.dispatch.assignment.Weights;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Weights under a name, in an edition, with the time in which they hold. They are never changed, only followed. */
@Entity
@Table(name = "weight_policy")
class WeightPolicy extends Aggregate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PolicyStatus status;

    private String name;
    private int edition;
    private @Nullable String outletCode;

    @Convert(converter = WeightsColumn.class)
    private Weights weights;

    @Convert(converter = RouteWeightsColumn.class)
    private io.aftercare.dispatch.route.@Nullable Weights routeWeights;

    private String draftedBy;
    private Instant draftedAt;
    private @Nullable Instant activeFrom;
    private @Nullable String activatedBy;
    private @Nullable Instant retiredAt;
    private Instant lastStepAt;

    /** For Hibernate. */
    protected WeightPolicy() {}

    WeightPolicy(UUID id, DraftPolicy draft, int edition, String by, Instant at) {
        this.id = id;
        this.status = PolicyStatus.DRAFT;
        this.name = draft.name();
        this.edition = edition;
        this.outletCode = draft.outletCode();
        this.weights = draft.weights();
        this.routeWeights = draft.routes() == null ? null : draft.routes().weights();
        this.draftedBy = by;
        this.draftedAt = at;
        this.lastStepAt = at;
    }

    /** It holds from then on. */
    void activate(Instant from, String by, Instant at) {
        go(PolicyStatus.ACTIVE, at);
        activeFrom = from;
        activatedBy = by;
    }

    /** It holds until then, which may be later; not at all if it were to begin only after that. */
    void retire(Instant until, Instant at) {
        go(PolicyStatus.RETIRED, at);
        endBy(until);
    }

    /** It holds until then at the latest: another one follows earlier than the one that was to follow. */
    void endBy(Instant until) {
        if (activeFrom != null && (retiredAt == null || retiredAt.isAfter(until))) {
            retiredAt = until.isAfter(activeFrom) ? until : activeFrom;
        }
    }

    private void go(PolicyStatus to, Instant at) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Assignment policy", id, status, to, status.next());
        }
        status = to;
        lastStepAt = at;
    }

    Weighting.Named named() {
        return new Weighting.Named(name, edition, weights);
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    PolicyStatus status() {
        return status;
    }

    String name() {
        return name;
    }

    int edition() {
        return edition;
    }

    @Nullable String outletCode() {
        return outletCode;
    }

    Weights weights() {
        return weights;
    }

    /** Absent for the usual ones. */
    io.aftercare.dispatch.route.@Nullable Weights routeWeights() {
        return routeWeights;
    }

    String draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    @Nullable Instant activeFrom() {
        return activeFrom;
    }

    @Nullable String activatedBy() {
        return activatedBy;
    }

    @Nullable Instant retiredAt() {
        return retiredAt;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }
}
