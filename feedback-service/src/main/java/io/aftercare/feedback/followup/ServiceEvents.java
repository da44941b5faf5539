package io.aftercare.feedback.followup;

import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.Subscriptions;
import io.aftercare.kit.identity.Sandbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service hears about services that customers were given. */
@ApplicationScoped
class ServiceEvents implements EventSubscriber {
    /** The fields that are read of the service policy. */
    record Policy(boolean followUpRequired, int followUpWorkingDays, int followUpMaxAttempts, int lowScoreAtMost) {
        CallRule toRule() {
            return new CallRule(followUpMaxAttempts, lowScoreAtMost);
        }

        /** T52: nobody signed, so the customer is asked within one day whatever the policy says. */
        Policy withoutSignature() {
            return new Policy(true, 1, followUpMaxAttempts, lowScoreAtMost);
        }
    }

    /** The fields that are read of {@code repair.completed.v1}. */
    record RepairCompleted(
            UUID repairId,
            UUID serviceRequestId,
            Instant at,
            String partner,
            String outletCode,
            @Nullable String technicianLogin,
            UUID customerId,
            @Nullable Boolean unsigned,
            Policy policy) {
        Policy policyToFollow() {
            return Boolean.TRUE.equals(unsigned) ? policy.withoutSignature() : policy;
        }
    }

    /** The fields that are read of {@code service_request.resolved.v1}. */
    record RequestResolved(
            UUID serviceRequestId, Instant at, String partner, String firstResponder, UUID customerId, Policy policy) {}

    /** The fields that are read of {@code service_request.cancelled.v1}. */
    record RequestCancelled(UUID serviceRequestId, Instant at) {}

    private final FollowUpService followUps;

    ServiceEvents(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on("repair.completed.v1", RepairCompleted.class, this::on)
                .on("service_request.resolved.v1", RequestResolved.class, this::on)
                .on("service_request.cancelled.v1", RequestCancelled.class, this::on);
    }

    private void on(RepairCompleted repair, EventMeta meta) {
        open(
                new ServedWork(
                        repair.serviceRequestId(),
                        repair.repairId(),
                        repair.partner(),
                        repair.outletCode(),
                        repair.customerId(),
                        repair.technicianLogin(),
                        null,
                        repair.at()),
                repair.policyToFollow());
    }

    private void on(RequestResolved request, EventMeta meta) {
        open(
                new ServedWork(
                        request.serviceRequestId(),
                        null,
                        request.partner(),
                        null,
                        request.customerId(),
                        null,
                        request.firstResponder(),
                        request.at()),
                request.policy());
    }

    /**
     * A cancellation that overtakes the completion of a repair finds nothing to cancel, and that is right: the customer
     * was served after all and is asked about it.
     */
    private void on(RequestCancelled request, EventMeta meta) {
        followUps.cancelOfRequest(request.serviceRequestId(), request.at());
    }

    private void open(ServedWork work, Policy policy) {
        if (policy.followUpRequired() && !Sandbox.holds(work.partner())) {
            followUps.open(work, policy.toRule(), policy.followUpWorkingDays());
        }
    }
}
