package io.aftercare.intake.family;

import io.aftercare.intake.closing.Closing;
import io.aftercare.intake.closing.Ended;
import io.aftercare.intake.family.FamilyView.Relative;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.registration.RegistrationService;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Splits requests, joins them, and lets a parent go with its last part. A part is locked before its parent. */
@ApplicationScoped
@Transactional
class FamilyService {
    private final Kinships kinships;
    private final ServiceRequests requests;
    private final RegistrationService registration;
    private final Closing closing;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    FamilyService(
            Kinships kinships,
            ServiceRequests requests,
            RegistrationService registration,
            Closing closing,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.kinships = kinships;
        this.requests = requests;
        this.registration = registration;
        this.closing = closing;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<FamilyView> split(UUID id, @Nullable IfMatch ifMatch, SplitRequest command) {
        var request = locked(id, ifMatch);
        refuseOver(request);
        refuseChild(id);
        var now = clock.instant();
        for (var part : command.parts()) {
            var child = registration.splitOff(request, part);
            kinships.persist(new Kinship(child.aggregateId(), id, true, now, caller.login()));
        }
        return shown(request);
    }

    Versioned<FamilyView> join(UUID id, @Nullable IfMatch ifMatch, UUID parentId) {
        var request = locked(id, ifMatch);
        refuseOver(request);
        refuseChild(id);
        if (kinships.hasChildren(id)) {
            throw FamilyRefusal.hasChildren(id);
        }
        var parent = parent(request, parentId);
        refuseOver(parent);
        refuseChild(parentId);
        kinships.persist(new Kinship(id, parentId, false, clock.instant(), caller.login()));
        return shown(request);
    }

    Versioned<FamilyView> leave(UUID id, @Nullable IfMatch ifMatch) {
        var request = locked(id, ifMatch);
        var kinship = kinships.ofChild(id).orElseThrow(() -> FamilyRefusal.noParent(id));
        var now = clock.instant();
        kinship.end(now, caller.login());
        letGo(kinship.parentId(), now);
        return shown(request);
    }

    FamilyView of(UUID id) {
        return requests.inScope(id, RequestScope.of(caller))
                .map(this::family)
                .orElseThrow(() -> new NotFound("Service request", id));
    }

    /** The parent may have waited for this part only. */
    void onEnd(@Observes Ended end) {
        var part = end.request();
        kinships.ofChild(part.aggregateId()).ifPresent(kinship -> letGo(kinship.parentId(), part.lastStepAt()));
    }

    private void letGo(UUID parentId, Instant at) {
        var parent = requests.lock(parentId).orElseThrow();
        closing.closeWhenDone(parent, at);
        outbox.publish(parent);
    }

    private ServiceRequest locked(UUID id, @Nullable IfMatch ifMatch) {
        var request = requests.lockInScope(id, RequestScope.of(caller))
                .orElseThrow(() -> new NotFound("Service request", id));
        IfMatch.check(ifMatch, request);
        return request;
    }

    /** Another request of the same network. */
    private ServiceRequest parent(ServiceRequest part, UUID parentId) {
        return requests.lockInScope(parentId, RequestScope.of(caller))
                .filter(found -> !found.aggregateId().equals(part.aggregateId()))
                .filter(found -> found.origin().partner().equals(part.origin().partner()))
                .orElseThrow(() ->
                        new InvalidField("parentId", "known-request", "No other request of this network with this id"));
    }

    private static void refuseOver(ServiceRequest request) {
        if (request.isOver()) {
            throw FamilyRefusal.over(request);
        }
    }

    private void refuseChild(UUID id) {
        if (kinships.ofChild(id).isPresent()) {
            throw FamilyRefusal.isChild(id);
        }
    }

    private Versioned<FamilyView> shown(ServiceRequest request) {
        kinships.flush();
        return Versioned.of(request, family(request));
    }

    private FamilyView family(ServiceRequest request) {
        var id = request.aggregateId();
        var parent = kinships.ofChild(id)
                .map(kinship -> Relative.of(requests.findById(kinship.parentId()), kinship))
                .orElse(null);
        var children = kinships.ofParent(id).stream()
                .map(kinship -> Relative.of(requests.findById(kinship.serviceRequestId()), kinship))
                // Parts of one split have one moment; their numbers follow each other.
                .sorted(Comparator.comparing(Relative::joinedAt).thenComparing(Relative::number))
                .toList();
        return new FamilyView(parent, children);
    }
}
