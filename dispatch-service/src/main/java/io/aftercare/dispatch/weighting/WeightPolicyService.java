package io.aftercare.dispatch.weighting;

import io.aftercare.dispatch.outlet.Outlets;
import io.aftercare.dispatch.outlet.RosterChanged;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What is done with policies of weights. */
@ApplicationScoped
@Transactional
class WeightPolicyService {
    private final WeightPolicies policies;
    private final Outlets outlets;
    private final Event<RosterChanged> changed;
    private final Caller caller;
    private final Clock clock;

    WeightPolicyService(
            WeightPolicies policies, Outlets outlets, Event<RosterChanged> changed, Caller caller, Clock clock) {
        this.policies = policies;
        this.outlets = outlets;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    WeightPolicy draft(DraftPolicy draft) {
        var outlet = draft.outletCode();
        requireScope(outlet);
        if (outlet != null && outlets.byCode(outlet).isEmpty()) {
            throw new InvalidField("outletCode", "known-outlet", "There is no such outlet");
        }
        var edition = policies.lastEditionOf(draft.name()) + 1;
        var policy = new WeightPolicy(Ids.next(), draft, edition, caller.login(), clock.instant());
        policies.persist(policy);
        flush();
        return policy;
    }

    /** From its beginning on it holds instead of whatever was to hold then, also of what was to begin later. */
    WeightPolicy activate(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant from) {
        var policy = changeable(id, ifMatch);
        var at = Occurred.at(null, policy.lastStepAt(), clock);
        var begin = from == null ? at : from;
        if (begin.isBefore(at)) {
            throw new InvalidField("from", "not-in-past", "Decisions that were taken stay as they are");
        }
        if (policy.status() == PolicyStatus.DRAFT) {
            policies.heldAfter(begin, policy.outletCode()).forEach(former -> follow(former, begin, at));
            flush(); // One is active at a time, also for a moment.
        }
        policy.activate(begin, caller.login(), at);
        flush();
        changed.fire(new RosterChanged());
        return policy;
    }

    private static void follow(WeightPolicy former, Instant begin, Instant at) {
        if (former.status() == PolicyStatus.ACTIVE) {
            former.retire(begin, at);
        } else {
            former.endBy(begin);
        }
    }

    /** From now on the policy for all outlets holds; that one is only ever followed. */
    WeightPolicy retire(UUID id, @Nullable IfMatch ifMatch) {
        var policy = changeable(id, ifMatch);
        var at = Occurred.at(null, policy.lastStepAt(), clock);
        if (policy.outletCode() == null && policy.status() == PolicyStatus.ACTIVE) {
            throw new ProblemException(
                    409, "default-policy-needed", "The policy for all outlets ends only when another one follows");
        }
        policy.retire(at, at);
        flush();
        changed.fire(new RosterChanged());
        return policy;
    }

    private WeightPolicy changeable(UUID id, @Nullable IfMatch ifMatch) {
        one(id);
        var policy = policies.oneToChange(id).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, policy);
        requireScope(policy.outletCode());
        return policy;
    }

    /** Staff of an outlet decide about it only. */
    private void requireScope(@Nullable String outletCode) {
        if (!caller.outlet().map(own -> own.equals(outletCode)).orElse(true)) {
            throw new ProblemException(403, "forbidden", "Staff of an outlet set weights for it only");
        }
    }

    private void flush() {
        try {
            policies.flush();
        } catch (ConstraintViolationException _) {
            throw new ProblemException(409, "conflict", "Another policy was drafted or activated at the same moment");
        }
    }

    WeightPolicy one(UUID id) {
        return policies.one(policies.visible().is("id", id)).orElseThrow(() -> unknown(id));
    }

    Page<PolicyView> list(@Nullable PolicyStatus status, @Nullable String name, int limit, @Nullable Cursor after) {
        var filter = policies.visible().is("status", status).is("name", name).after("draftedAt", after);
        return Page.of(
                        policies.newestFirst(filter, limit + 1),
                        limit,
                        policy -> new Cursor(policy.draftedAt(), policy.aggregateId()))
                .map(PolicyView::of);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Assignment policy", id);
    }
}
