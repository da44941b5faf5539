package io.aftercare.dispatch.network;

import io.aftercare.dispatch.listing.Filter;
import io.aftercare.dispatch.network.MembershipSteps.ApplyForMembership;
import io.aftercare.dispatch.network.MembershipSteps.ConcludeContract;
import io.aftercare.dispatch.network.MembershipSteps.ImposeSanction;
import io.aftercare.dispatch.network.MembershipSteps.ProveCondition;
import io.aftercare.dispatch.outlet.OutletService;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Deadlines;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is done with memberships. What follows for the outlet, and what is to be told later, follows from each step. */
@ApplicationScoped
@Transactional
class MembershipService {
    private final Memberships memberships;
    private final OutletService outlets;
    private final Deadlines deadlines;
    private final Caller caller;
    private final Clock clock;

    MembershipService(Memberships memberships, OutletService outlets, Deadlines deadlines, Caller caller, Clock clock) {
        this.memberships = memberships;
        this.outlets = outlets;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    Membership apply(ApplyForMembership application) {
        var outlet = application.outlet().checked();
        outlets.checkFree(outlet.code());
        memberships.holding(outlet.code()).ifPresent(other -> {
            throw new ProblemException(
                    409,
                    "outlet-code-taken",
                    "Another membership has the outlet code " + outlet.code(),
                    Map.of("membershipId", other.aggregateId()));
        });
        var membership = Membership.apply(Ids.next(), application.party(), outlet, caller.login(), clock.instant());
        memberships.persistAndFlush(membership);
        return membership;
    }

    Membership prove(UUID id, @Nullable IfMatch ifMatch, ProveCondition facts) {
        return change(id, ifMatch, (membership, at) -> membership.prove(facts.toProof(caller.login(), at), at));
    }

    Membership conclude(UUID id, @Nullable IfMatch ifMatch, ConcludeContract facts) {
        return change(id, ifMatch, (membership, at) -> membership.conclude(facts.toContract(caller.login(), at), at));
    }

    Membership train(UUID id, @Nullable IfMatch ifMatch, LocalDate on, String evidence) {
        return change(id, ifMatch, (membership, at) -> membership.train(on, evidence, at));
    }

    /** Opens the outlet. */
    Membership activate(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, (membership, at) -> {
            membership.activate(at);
            outlets.openFor(membership.outlet(), membership.scope());
        });
    }

    Membership sanction(UUID id, @Nullable IfMatch ifMatch, ImposeSanction facts) {
        return change(id, ifMatch, (membership, at) -> membership.sanction(facts.toSanction(caller.login(), at), at));
    }

    Membership rectify(UUID id, @Nullable IfMatch ifMatch, String evidence) {
        return change(id, ifMatch, (membership, at) -> membership.rectify(evidence, at));
    }

    Membership suspend(UUID id, @Nullable IfMatch ifMatch, String reason) {
        return change(id, ifMatch, (membership, at) -> membership.suspend(reason, at));
    }

    Membership reinstate(UUID id, @Nullable IfMatch ifMatch, String reason) {
        return change(id, ifMatch, (membership, at) -> membership.reinstate(reason, at));
    }

    Membership terminate(UUID id, @Nullable IfMatch ifMatch, String reason) {
        return change(id, ifMatch, (membership, at) -> membership.terminate(reason, at));
    }

    Membership turnDown(UUID id, @Nullable IfMatch ifMatch, String reason) {
        return change(id, ifMatch, (membership, at) -> membership.turnDown(reason, at));
    }

    /** Tells what is due; a replica whose clock is a little behind takes the deadline's word for the time. */
    void watch(UUID id, Instant dueAt) {
        var membership = memberships.oneToChange(new Filter().is("id", id)).orElseThrow(() -> unknown(id));
        var now = clock.instant();
        membership.watch(now.isBefore(dueAt) ? dueAt : now);
        settle(membership);
    }

    Membership one(UUID id) {
        return memberships.one(memberships.visible().is("id", id)).orElseThrow(() -> unknown(id));
    }

    Page<MembershipView> list(
            @Nullable MembershipStatus status,
            @Nullable String outletCode,
            @Nullable LocalDate runningOutBefore,
            int limit,
            @Nullable Cursor after) {
        var filter = memberships
                .visible()
                .is("status", status)
                .is("outletCode", outletCode)
                .before("validUntil", runningOutBefore)
                .after("appliedAt", after);
        var now = clock.instant();
        return Page.of(
                        memberships.newestFirst(filter, limit + 1),
                        limit,
                        membership -> new Cursor(membership.appliedAt(), membership.aggregateId()))
                .map(membership -> MembershipView.of(membership, now));
    }

    MembershipView view(Membership membership) {
        return MembershipView.of(membership, clock.instant());
    }

    private Membership change(UUID id, @Nullable IfMatch ifMatch, BiConsumer<Membership, Instant> step) {
        var membership =
                memberships.oneToChange(memberships.visible().is("id", id)).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, membership);
        step.accept(membership, Occurred.at(null, membership.lastStepAt(), clock));
        settle(membership);
        return membership;
    }

    private void settle(Membership membership) {
        memberships.flush();
        if (membership.activatedAt() != null) {
            outlets.workBy(membership.outletCode(), membership.scope(), membership.heldBecause());
        }
        membership
                .nextWatch()
                .ifPresentOrElse(
                        at -> deadlines.set(MembershipDeadlines.WATCH, membership.aggregateId(), at),
                        () -> deadlines.cancel(MembershipDeadlines.WATCH, membership.aggregateId()));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Membership", id);
    }
}
