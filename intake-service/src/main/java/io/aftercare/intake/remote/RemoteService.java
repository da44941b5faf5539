package io.aftercare.intake.remote;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.intake.tier.Outcome;
import io.aftercare.intake.tier.Reason;
import io.aftercare.intake.tier.Tier;
import io.aftercare.intake.tier.TierService;
import io.aftercare.intake.tier.Tried;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Deadlines;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Takes authorisations of customers and the steps of their sessions. Whoever changes one has locked its request. */
@ApplicationScoped
@Transactional
class RemoteService {
    static final String DEADLINE = "remote-authorisation";

    private static final String GIVEN_BY = "remote-given-by";

    private final RemoteAuthorisations authorisations;
    private final ServiceRequests requests;
    private final TierService tiers;
    private final Deadlines deadlines;
    private final Vault vault;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;
    private final IntakeConfig config;

    RemoteService(
            RemoteAuthorisations authorisations,
            ServiceRequests requests,
            TierService tiers,
            Deadlines deadlines,
            Vault vault,
            AuditLog audit,
            Caller caller,
            Clock clock,
            IntakeConfig config) {
        this.authorisations = authorisations;
        this.requests = requests;
        this.tiers = tiers;
        this.deadlines = deadlines;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    Versioned<RemoteAuthorisationView> give(UUID requestId, @Nullable IfMatch ifMatch, GiveAuthorisation command) {
        var request = locked(requestId).orElseThrow(() -> new NotFound("Service request", requestId));
        IfMatch.check(ifMatch, request);
        tiers.refuseTooEarly(request, Tier.REMOTE);
        authorisations.openOf(requestId).ifPresent(open -> {
            throw RemoteRefusal.open(open);
        });
        var givenAt = Occurred.at(command.at(), request.origin().reportedAt(), clock);
        var authorisation = RemoteAuthorisation.give(
                Ids.next(),
                requestId,
                command.scope(),
                new Grant(
                        vault.encrypt(request.matter().customerId(), GIVEN_BY, command.givenBy()),
                        command.givenThrough(),
                        caller.login(),
                        givenAt,
                        expiry(command, givenAt)));
        authorisations.persist(authorisation);
        deadlines.set(
                DEADLINE, authorisation.aggregateId(), authorisation.grant().expiresAt());
        return stored(authorisation);
    }

    Versioned<RemoteAuthorisationView> start(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant given) {
        return change(id, ifMatch, (request, authorisation) -> {
            authorisation.start(caller.login(), at(given, authorisation));
            tiers.refuseTooEarly(request, Tier.REMOTE);
        });
    }

    Versioned<RemoteAuthorisationView> end(UUID id, @Nullable IfMatch ifMatch, EndSession command) {
        return change(id, ifMatch, (request, authorisation) -> {
            var at = at(command.at(), authorisation);
            authorisation.end(Outcome.valueOf(command.outcome().name()), caller.login(), at);
            deadlines.cancel(DEADLINE, id);
            tiers.record(request, command.tried(), at, caller.login());
        });
    }

    Versioned<RemoteAuthorisationView> withdraw(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant given) {
        return change(id, ifMatch, (request, authorisation) -> {
            var at = at(given, authorisation);
            authorisation.withdraw(caller.login(), at);
            deadlines.cancel(DEADLINE, id);
            cutShort(request, authorisation, at);
        });
    }

    /** Its time is over, whether somebody works under it or not. */
    void expire(UUID id) {
        var request = authorisations.requestOf(id).flatMap(requests::lock).orElseThrow();
        var authorisation = authorisations.findById(id);
        if (authorisation.expire(caller.login())) {
            cutShort(request, authorisation, authorisation.grant().expiresAt());
        }
    }

    Versioned<RemoteAuthorisationView> get(UUID id) {
        var authorisation = authorisations.findByIdOptional(id).orElseThrow(() -> unknown(id));
        var customerId = visible(authorisation.serviceRequestId())
                .orElseThrow(() -> unknown(id))
                .matter()
                .customerId();
        audit.note(AuditLog.Action.READ, customerId, Set.of("name"), "remote-authorisation.read");
        var givenBy = vault.decrypt(customerId, GIVEN_BY, authorisation.grant().givenByCipher());
        return Versioned.of(authorisation, RemoteAuthorisationView.of(authorisation, givenBy.orElse(null)));
    }

    Page<RemoteAuthorisationView> of(UUID requestId) {
        if (visible(requestId).isEmpty()) {
            throw new NotFound("Service request", requestId);
        }
        return new Page<>(
                authorisations.of(requestId).stream()
                        .map(authorisation -> RemoteAuthorisationView.of(authorisation, null))
                        .toList(),
                null);
    }

    private Versioned<RemoteAuthorisationView> change(
            UUID id, @Nullable IfMatch ifMatch, BiConsumer<ServiceRequest, RemoteAuthorisation> step) {
        var request = authorisations.requestOf(id).flatMap(this::locked).orElseThrow(() -> unknown(id));
        var authorisation = authorisations.findById(id);
        IfMatch.check(ifMatch, authorisation);
        step.accept(request, authorisation);
        return stored(authorisation);
    }

    /** A session that the customer or the clock ended was an attempt all the same. */
    private void cutShort(ServiceRequest request, RemoteAuthorisation authorisation, Instant at) {
        if (authorisation.wasStarted()) {
            tiers.record(
                    request,
                    new Tried(Tier.REMOTE, Outcome.NOT_POSSIBLE, Reason.AUTHORISATION_ENDED),
                    at,
                    caller.login());
        }
    }

    private Versioned<RemoteAuthorisationView> stored(RemoteAuthorisation authorisation) {
        authorisations.flush();
        return Versioned.of(authorisation, RemoteAuthorisationView.of(authorisation, null));
    }

    private Instant expiry(GiveAuthorisation command, Instant givenAt) {
        var expiresAt = command.expiresAt() == null ? givenAt.plus(config.remoteAuthorisation()) : command.expiresAt();
        if (!expiresAt.isAfter(givenAt)) {
            throw new InvalidField("expiresAt", "after-given", "It must last for some time");
        }
        return expiresAt;
    }

    private Optional<ServiceRequest> locked(UUID requestId) {
        return requests.lockInScope(requestId, RequestScope.of(caller));
    }

    private Optional<ServiceRequest> visible(UUID requestId) {
        return requests.inScope(requestId, RequestScope.of(caller));
    }

    private Instant at(@Nullable Instant given, RemoteAuthorisation authorisation) {
        return Occurred.at(given, authorisation.lastStepAt(), clock);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Remote authorisation", id);
    }
}
