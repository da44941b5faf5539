package io.aftercare.intake.duplicate;

import io.aftercare.intake.closing.Closing;
import io.aftercare.intake.closing.Ended;
import io.aftercare.intake.family.Kinships;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.Cancellation;
import io.aftercare.intake.request.Cancellation.Reason;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.intake.sla.SlaService;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Marks duplicates, takes marks away, and lets a duplicate go with its original. */
@ApplicationScoped
@Transactional
class DuplicateService {
    private final Duplicates duplicates;
    private final ServiceRequests requests;
    private final Kinships kinships;
    private final SlaService sla;
    private final Closing closing;
    private final Outbox outbox;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    DuplicateService(
            Duplicates duplicates,
            ServiceRequests requests,
            Kinships kinships,
            SlaService sla,
            Closing closing,
            Outbox outbox,
            Vault vault,
            Caller caller,
            Clock clock) {
        this.duplicates = duplicates;
        this.requests = requests;
        this.kinships = kinships;
        this.sla = sla;
        this.closing = closing;
        this.outbox = outbox;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<DuplicateView> mark(UUID id, @Nullable IfMatch ifMatch, MarkDuplicate command) {
        var request = locked(id, ifMatch);
        var originalId = command.originalId();
        var at = now(request);
        request.markDuplicate(new Cancellation(Reason.DUPLICATE, originalId, null), at);
        if (kinships.hasRelatives(id)) {
            throw DuplicateRefusal.related(id);
        }
        refuseOver(original(request, originalId));
        var mark = new Duplicate(id, originalId, request.matter().customerId(), at, caller.login());
        mark.because(command.reason(), vault);
        duplicates.persist(mark);
        sla.duplicateChanged(request);
        return shown(request, mark);
    }

    Versioned<DuplicateView> unmark(UUID id, @Nullable IfMatch ifMatch) {
        var request = locked(id, ifMatch);
        var mark = duplicates.of(id).orElseThrow(() -> DuplicateRefusal.none(id));
        var at = now(request);
        request.unmarkDuplicate(at);
        mark.undo(at, caller.login());
        sla.duplicateChanged(request);
        return shown(request, mark);
    }

    Page<DuplicateView> list(UUID id, @Nullable Cursor after, int limit) {
        var scope = RequestScope.of(caller);
        if (requests.inScope(id, scope).isEmpty()) {
            throw unknown(id);
        }
        return Page.of(duplicates.newestOf(id, scope, after, limit), limit, Duplicate::cursor)
                .map(mark -> mark.view(vault));
    }

    /** Whoever waited for it is over too; so is its own mark, if it was cancelled as a duplicate. */
    void onEnd(@Observes Ended end) {
        var ended = end.request();
        var at = ended.lastStepAt();
        duplicates.of(ended.aggregateId()).ifPresent(mark -> mark.end(at));
        for (var mark : duplicates.waitingFor(ended.aggregateId())) {
            requests.lock(mark.serviceRequestId())
                    .filter(ServiceRequest::isDuplicate)
                    .ifPresent(duplicate -> {
                        mark.end(at);
                        letGo(duplicate, at);
                    });
        }
    }

    private void letGo(ServiceRequest duplicate, Instant at) {
        var why = duplicate.cancellation().orElseThrow();
        duplicate.cancel(why, at.isBefore(duplicate.lastStepAt()) ? duplicate.lastStepAt() : at);
        closing.ended(duplicate);
        outbox.publish(duplicate);
    }

    private ServiceRequest locked(UUID id, @Nullable IfMatch ifMatch) {
        var request = requests.lockInScope(id, RequestScope.of(caller)).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, request);
        return request;
    }

    /** Another request of the same network. */
    private ServiceRequest original(ServiceRequest request, UUID originalId) {
        return requests.lockInScope(originalId, RequestScope.of(caller))
                .filter(found -> !found.aggregateId().equals(request.aggregateId()))
                .filter(found ->
                        found.origin().partner().equals(request.origin().partner()))
                .orElseThrow(() -> new InvalidField(
                        "originalId", "known-request", "No other request of this network with this id"));
    }

    private static void refuseOver(ServiceRequest original) {
        if (original.isOver()) {
            throw DuplicateRefusal.over(original);
        }
    }

    private Instant now(ServiceRequest request) {
        return Occurred.at(null, request.lastStepAt(), clock);
    }

    private Versioned<DuplicateView> shown(ServiceRequest request, Duplicate mark) {
        duplicates.flush();
        return Versioned.of(request, mark.view(vault));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Service request", id);
    }
}
