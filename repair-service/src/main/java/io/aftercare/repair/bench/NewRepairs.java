package io.aftercare.repair.bench;

import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.repair.job.HeardRequests;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes in repairs that events of other services give rise to. */
@ApplicationScoped
class NewRepairs {
    private final Repairs repairs;
    private final HeardRequests requests;
    private final Vault vault;
    private final Outbox outbox;

    NewRepairs(Repairs repairs, HeardRequests requests, Vault vault, Outbox outbox) {
        this.repairs = repairs;
        this.requests = requests;
        this.vault = vault;
        this.outbox = outbox;
    }

    /** Stores a new repair; when its request was cancelled before, it is abandoned at once and all hear of it. */
    void take(Repair repair) {
        var cancelled = requests.isCancelled(repair.job().serviceRequestId());
        vault.admit(repair.job().customerId());
        if (cancelled) {
            repair.requestCancelled(repair.lastStepAt());
        }
        repairs.persist(repair);
        outbox.publish(repair);
    }
}
