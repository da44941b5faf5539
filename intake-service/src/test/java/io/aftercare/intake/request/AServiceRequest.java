package io.aftercare.intake.request;

import io.aftercare.intake.policy.PolicyTerms;
import io.aftercare.intake.policy.PolicyTerms.Acceptance;
import io.aftercare.intake.policy.PolicyTerms.FeePolicy;
import io.aftercare.intake.policy.PolicyTerms.PlanApproval;
import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.policy.ServiceMode;
import io.aftercare.intake.request.Cancellation.Reason;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.intake.request.Triage.Assessment;
import io.aftercare.intake.request.Triage.Complexity;
import io.aftercare.intake.request.Triage.RequestType;
import java.time.Instant;
import java.util.UUID;

/** A request that lives: each method takes the real step, so nothing can be built that the code forbids. */
final class AServiceRequest {
    static final UUID ID = UUID.fromString("01993f5e-7c00-7a10-8000-000000000001");
    static final Instant REPORTED = Instant.parse("2026-11-21T08:00:00Z");
    static final Cancellation WITHDRAWN = new Cancellation(Reason.WITHDRAWN, null, null);
    private static final UUID ORIGINAL = UUID.fromString("01993f5e-7c00-7a10-8000-000000000002");
    private static final byte[] SEALED = {1, 2, 3};

    private final ServiceRequest request;
    private PolicyTerms policy = policy(true);
    private Instant now = REPORTED;

    private AServiceRequest() {
        request = ServiceRequest.register(
                ID,
                "R-20261121-000123",
                null,
                new Origin("acme", Channel.PHONE, null, "agent-01", REPORTED, REPORTED, null),
                new Matter(
                        UUID.fromString("01993f5e-7c00-7a10-8000-0000000000c1"),
                        UUID.fromString("01993f5e-7c00-7a10-8000-0000000000a1"),
                        "WM-7000",
                        "no-heat",
                        SEALED,
                        null),
                new Place(40.6782, -73.9442, "America/New_York", SEALED, SEALED));
    }

    static AServiceRequest aServiceRequest() {
        return new AServiceRequest();
    }

    static PolicyTerms policy(boolean followUpRequired) {
        return new PolicyTerms(
                "on-site-standard",
                1,
                PlanApproval.NONE,
                Acceptance.SIGNATURE,
                FeePolicy.FREE_IN_WARRANTY,
                followUpRequired,
                3,
                3,
                3,
                30,
                480,
                false);
    }

    static Triage triageUnder(PolicyTerms policy) {
        var assessment =
                new Assessment(RequestType.FAULT, Priority.P2, Complexity.SIMPLE, ServiceMode.ON_SITE, "heating");
        return Triage.under(policy, assessment, true);
    }

    AServiceRequest withoutFollowUp() {
        policy = policy(false);
        return this;
    }

    AServiceRequest triaged() {
        request.triage(triageUnder(policy), policy, later());
        return this;
    }

    AServiceRequest resolved() {
        request.resolve(SEALED, triage -> policy, later());
        return closedWhenDone();
    }

    AServiceRequest visitRequested() {
        request.requestVisit(null, null, triage -> policy, later());
        return this;
    }

    AServiceRequest productExpected() {
        request.expectProduct("NYC-BK", triage -> policy, later());
        return this;
    }

    AServiceRequest repairStarted() {
        request.repairStarted(later());
        return this;
    }

    AServiceRequest repairAbandoned() {
        request.repairAbandoned();
        return this;
    }

    AServiceRequest repairCompleted() {
        request.complete(later());
        return closedWhenDone();
    }

    AServiceRequest settled() {
        request.settled(later());
        return closedWhenDone();
    }

    AServiceRequest followedUp() {
        request.followUpEnded(later());
        return closedWhenDone();
    }

    AServiceRequest cancelled() {
        request.cancel(WITHDRAWN, later());
        return this;
    }

    AServiceRequest markedDuplicate() {
        request.markDuplicate(new Cancellation(Reason.DUPLICATE, ORIGINAL, null), later());
        return this;
    }

    AServiceRequest unmarkedDuplicate() {
        request.unmarkDuplicate(later());
        return this;
    }

    /** What happens to it in life after each of these steps, unless something keeps it open. */
    private AServiceRequest closedWhenDone() {
        if (request.isDone()) {
            request.close(request.lastStepAt());
        }
        return this;
    }

    ServiceRequest alive() {
        return request;
    }

    /** Every step takes a minute. */
    Instant later() {
        now = now.plusSeconds(60);
        return now;
    }
}
