package io.aftercare.intake.partner.sandbox;

import io.aftercare.intake.desk.CancelServiceRequest;
import io.aftercare.intake.desk.DeskService;
import io.aftercare.intake.erasure.ErasureService;
import io.aftercare.intake.partner.PartnerNetwork;
import io.aftercare.intake.partner.PartnerNetworks;
import io.aftercare.intake.request.Cancellation.Reason;
import io.aftercare.intake.request.RequestStatus;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.time.DeadlineHandler;
import io.aftercare.kit.time.Deadlines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Forgets the customers of a sandbox, some at a time, each in a transaction of its own, and lets other deadlines go
 * first before it goes on.
 */
@Singleton
class SandboxReset implements DeadlineHandler {
    static final String KIND = "sandbox-reset";

    private static final Logger LOG = Logger.getLogger(SandboxReset.class);
    private static final int AT_ONCE = 20;
    private static final Set<RequestStatus> CANCELLABLE = Set.of(RequestStatus.REGISTERED, RequestStatus.TRIAGED);

    private final PartnerNetworks partners;
    private final SandboxRows rows;
    private final ServiceRequests requests;
    private final DeskService desk;
    private final ErasureService erasures;
    private final Deadlines deadlines;
    private final Clock clock;

    SandboxReset(
            PartnerNetworks partners,
            SandboxRows rows,
            ServiceRequests requests,
            DeskService desk,
            ErasureService erasures,
            Deadlines deadlines,
            Clock clock) {
        this.partners = partners;
        this.rows = rows;
        this.requests = requests;
        this.desk = desk;
        this.erasures = erasures;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void onDue(UUID partnerId, Instant dueAt) {
        partners.lock(partnerId)
                .filter(PartnerNetwork::isSandbox)
                .filter(partner -> partner.resetDoneAt().isEmpty())
                .ifPresent(partner -> partner.resetAskedAt().ifPresent(asked -> work(partner, asked)));
    }

    /** Ends when nobody is left, or nobody of a whole batch could be forgotten. */
    private void work(PartnerNetwork partner, Instant asked) {
        var customers = rows.customers(partner.code(), asked, AT_ONCE);
        var forgotten = (int) customers.stream().filter(this::isForgotten).count();
        partner.resetOf(forgotten);
        if (forgotten > 0 && customers.size() == AT_ONCE) {
            deadlines.set(KIND, partner.aggregateId(), clock.instant());
            return;
        }
        rows.freeReferences(partner.code(), asked);
        partner.resetDone(clock.instant());
    }

    private boolean isForgotten(UUID customer) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                requests.openOf(customer).stream()
                        .filter(request -> CANCELLABLE.contains(request.status()))
                        .forEach(request -> desk.cancel(
                                request.aggregateId(),
                                IfMatch.ANY,
                                new CancelServiceRequest(Reason.WITHDRAWN, null, null, null)));
                erasures.eraseTrial(customer);
            });
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Customer of a sandbox was not forgotten customerId=%s cause=%s",
                    customer, e.getClass().getSimpleName());
            return false;
        }
    }
}
