package io.aftercare.intake.desk;

import io.aftercare.intake.asset.AssetService;
import io.aftercare.intake.closing.Closing;
import io.aftercare.intake.customer.Visitors;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.policy.PolicyTerms;
import io.aftercare.intake.policy.ServicePolicies;
import io.aftercare.intake.request.Cancellation;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequestView;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.intake.request.Triage;
import io.aftercare.intake.sla.SlaService;
import io.aftercare.intake.tier.Tier;
import io.aftercare.intake.tier.TierService;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The steps that the desk takes with a request. */
@ApplicationScoped
@Transactional
public class DeskService {
    private final ServiceRequests requests;
    private final ServicePolicies policies;
    private final AssetService assets;
    private final Visitors visitors;
    private final SlaService sla;
    private final TierService tiers;
    private final Closing closing;
    private final Outbox outbox;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    DeskService(
            ServiceRequests requests,
            ServicePolicies policies,
            AssetService assets,
            Visitors visitors,
            SlaService sla,
            TierService tiers,
            Closing closing,
            Outbox outbox,
            Vault vault,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.policies = policies;
        this.assets = assets;
        this.visitors = visitors;
        this.sla = sla;
        this.tiers = tiers;
        this.closing = closing;
        this.outbox = outbox;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<ServiceRequestView> triage(UUID id, @Nullable IfMatch ifMatch, TriageServiceRequest command) {
        return change(id, ifMatch, request -> {
            var policy = policyFor(command);
            var entitlement = assets.entitlementAt(
                    request.matter().assetId(), request.origin().reportedAt());
            var decision = Triage.under(policy, command.assessment(), entitlement.isCovered());
            request.triage(decision, policy, at(command.at(), request));
            sla.triaged(request, command.slaZone(), request.lastStepAt());
        });
    }

    Versioned<ServiceRequestView> reclassify(UUID id, @Nullable IfMatch ifMatch, ReclassifyServiceRequest command) {
        return change(id, ifMatch, request -> {
            var former = request.triage();
            var policy = command.policyCode() == null ? null : policyCalled(command.policyCode());
            request.reclassify(command.priority(), policy, this::boundPolicy, at(command.at(), request));
            command.changeSomething();
            sla.reclassified(request, former.orElseThrow(), command.slaZone(), request.lastStepAt());
        });
    }

    Versioned<ServiceRequestView> resolve(UUID id, @Nullable IfMatch ifMatch, ResolveServiceRequest command) {
        return change(id, ifMatch, request -> {
            var solution = vault.encrypt(request.matter().customerId(), "solution", command.solution());
            request.resolve(solution, this::boundPolicy, at(command.at(), request));
            tiers.resolved(request, request.lastStepAt());
            sla.served(request, request.lastStepAt());
            closing.closeWhenDone(request, request.lastStepAt());
        });
    }

    Versioned<ServiceRequestView> requestVisit(UUID id, @Nullable IfMatch ifMatch, RequestVisit command) {
        var earliest = command.earliest();
        var latest = command.latest();
        if (earliest != null && latest != null && !latest.isAfter(earliest)) {
            throw new InvalidField("latest", "after-earliest", "The latest moment must lie after the earliest");
        }
        return change(id, ifMatch, request -> {
            request.requestVisit(earliest, latest, this::boundPolicy, at(command.at(), request));
            tiers.refuseTooEarly(request, Tier.ON_SITE);
        });
    }

    Versioned<ServiceRequestView> expectProduct(UUID id, @Nullable IfMatch ifMatch, ExpectProduct command) {
        return change(
                id,
                ifMatch,
                request -> request.expectProduct(command.outletCode(), this::boundPolicy, at(command.at(), request)));
    }

    /** Gives the request up, for a reason. */
    public Versioned<ServiceRequestView> cancel(UUID id, @Nullable IfMatch ifMatch, CancelServiceRequest command) {
        refuseUnknownDuplicate(id, command.duplicateOf());
        return change(id, ifMatch, request -> {
            var note = command.note() == null
                    ? null
                    : vault.encrypt(request.matter().customerId(), "cancellation-note", command.note());
            request.cancel(new Cancellation(command.reason(), command.duplicateOf(), note), at(command.at(), request));
            visitors.dismiss(id);
            closing.ended(request);
        });
    }

    private Versioned<ServiceRequestView> change(UUID id, @Nullable IfMatch ifMatch, Consumer<ServiceRequest> step) {
        var request = requests.lockInScope(id, RequestScope.of(caller))
                .orElseThrow(() -> new NotFound("Service request", id));
        IfMatch.check(ifMatch, request);
        step.accept(request);
        outbox.publish(request);
        requests.flush();
        return Versioned.of(request, ServiceRequestView.of(request, vault));
    }

    private PolicyTerms policyFor(TriageServiceRequest command) {
        if (command.policyCode() == null) {
            return policies.defaultOf(command.serviceMode());
        }
        return policyCalled(command.policyCode());
    }

    private PolicyTerms policyCalled(String code) {
        return policies.newest(code)
                .orElseThrow(() -> new InvalidField("policyCode", "known-policy", "No such service policy"));
    }

    private PolicyTerms boundPolicy(Triage triage) {
        return policies.version(triage.policyCode(), triage.policyVersion());
    }

    private void refuseUnknownDuplicate(UUID id, @Nullable UUID duplicateOf) {
        if (duplicateOf != null
                && (duplicateOf.equals(id)
                        || requests.inScope(duplicateOf, RequestScope.of(caller))
                                .isEmpty())) {
            throw new InvalidField("duplicateOf", "known-request", "No other request with this id");
        }
    }

    private Instant at(@Nullable Instant given, ServiceRequest request) {
        return Occurred.at(given, request.lastStepAt(), clock);
    }
}
