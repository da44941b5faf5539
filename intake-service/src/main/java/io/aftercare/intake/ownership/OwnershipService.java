package io.aftercare.intake.ownership;

import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequestView;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives requests to people and puts tags on them. */
@ApplicationScoped
@Transactional
public class OwnershipService {
    private final ServiceRequests requests;
    private final Assignments assignments;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    OwnershipService(ServiceRequests requests, Assignments assignments, Vault vault, Caller caller, Clock clock) {
        this.requests = requests;
        this.assignments = assignments;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    /** The request is this person's from now on; nobody's without a login. */
    public Versioned<ServiceRequestView> assign(UUID id, @Nullable IfMatch ifMatch, @Nullable String owner) {
        return change(id, ifMatch, request -> {
            if (request.assign(owner)) {
                assignments.persist(new Assignment(id, clock.instant(), owner, caller.login()));
            }
        });
    }

    /** The tags that it has are these more and those fewer. */
    public Versioned<ServiceRequestView> tag(
            UUID id, @Nullable IfMatch ifMatch, Set<String> added, Set<String> removed) {
        return change(id, ifMatch, request -> request.tag(added, removed));
    }

    private Versioned<ServiceRequestView> change(UUID id, @Nullable IfMatch ifMatch, Consumer<ServiceRequest> step) {
        var request = requests.lockInScope(id, RequestScope.of(caller))
                .orElseThrow(() -> new NotFound("Service request", id));
        IfMatch.check(ifMatch, request);
        step.accept(request);
        requests.flush();
        return Versioned.of(request, ServiceRequestView.of(request, vault));
    }
}
