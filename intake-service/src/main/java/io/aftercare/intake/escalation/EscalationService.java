package io.aftercare.intake.escalation;

import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.intake.request.ServiceRequests;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.time.Deadlines;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells superiors, hears them, and passes over who is silent. */
@ApplicationScoped
@Transactional
public class EscalationService {
    static final String DEADLINE = "escalation";

    private static final String REASON = "escalation-reason";

    private final Escalations escalations;
    private final ServiceRequests requests;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;
    private final IntakeConfig config;

    EscalationService(
            Escalations escalations,
            ServiceRequests requests,
            Deadlines deadlines,
            Outbox outbox,
            Vault vault,
            Caller caller,
            Clock clock,
            IntakeConfig config) {
        this.escalations = escalations;
        this.requests = requests;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    Versioned<EscalationView> escalate(UUID id, @Nullable IfMatch ifMatch, EscalateRequest command) {
        var request = locked(id, ifMatch);
        var known = escalations.of(id);
        known.stream().filter(Escalation::isOpen).findAny().ifPresent(open -> {
            throw EscalationRefusal.open(open);
        });
        var role =
                command.toRole() == null ? Superiors.first(request.outletCode().isPresent()) : command.toRole();
        var reason = vault.encrypt(request.matter().customerId(), REASON, command.reason());
        var at = Occurred.at(command.at(), lastMoment(request, known), clock);
        return shown(request, raise(request, known.size() + 1, role, at, reason));
    }

    Versioned<EscalationView> acknowledge(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant given) {
        var request = locked(id, ifMatch);
        var known = escalations.of(id);
        var open = known.stream().filter(Escalation::isOpen).findAny().orElseThrow(EscalationRefusal::none);
        if (!caller.hasRole(open.toRole())) {
            throw EscalationRefusal.toAnother(open.toRole());
        }
        var at = Occurred.at(given, lastMoment(request, known), clock);
        open.acknowledge(caller.login(), at);
        request.escalationAcknowledged(open.level(), caller.login(), at);
        deadlines.cancel(DEADLINE, id);
        outbox.publish(request);
        return shown(request, open);
    }

    Page<EscalationView> of(UUID id) {
        var request =
                requests.inScope(id, RequestScope.of(caller)).orElseThrow(() -> new NotFound("Service request", id));
        return new Page<>(
                escalations.of(id).stream()
                        .map(escalation -> view(request, escalation))
                        .toList(),
                null);
    }

    /**
     * A promise is broken and a superior has to know: the first of the ladder is told, unless one is waited for already
     * or nothing is to be done any more. The request is locked.
     */
    public void tell(ServiceRequest request, String reason, Instant at) {
        var known = escalations.of(request.aggregateId());
        if (request.isOver() || known.stream().anyMatch(Escalation::isOpen)) {
            return;
        }
        var role = Superiors.first(request.outletCode().isPresent());
        var sealed = vault.encrypt(request.matter().customerId(), REASON, reason);
        raise(request, known.size() + 1, role, at, sealed);
    }

    /** The superior was silent: the next one is told, unless there is none, or nothing to be done any more. */
    void passOver(UUID id, Instant dueAt) {
        var request = requests.lock(id).orElseThrow();
        var silent = escalations.of(id).getLast();
        var next = Superiors.above(silent.toRole());
        if (silent.isOpen() && !request.isOver() && next.isPresent()) {
            silent.passOver(dueAt);
            // The row that stops waiting goes first: at most one of a request waits.
            escalations.flush();
            raise(request, silent.level() + 1, next.get(), dueAt, null);
        }
    }

    private Escalation raise(ServiceRequest request, int level, String role, Instant at, byte @Nullable [] reason) {
        var acknowledgeBy = clock.instant().plus(config.escalationAcknowledgement());
        var escalation = new Escalation(
                new Escalation.Key(request.aggregateId(), level), role, caller.login(), at, reason, acknowledgeBy);
        escalations.persist(escalation);
        request.escalated(level, role, caller.login(), at);
        deadlines.set(DEADLINE, request.aggregateId(), acknowledgeBy);
        outbox.publish(request);
        return escalation;
    }

    private ServiceRequest locked(UUID id, @Nullable IfMatch ifMatch) {
        var request = requests.lockInScope(id, RequestScope.of(caller))
                .orElseThrow(() -> new NotFound("Service request", id));
        IfMatch.check(ifMatch, request);
        if (request.isOver()) {
            throw EscalationRefusal.over(request.status());
        }
        return request;
    }

    private static Instant lastMoment(ServiceRequest request, List<Escalation> known) {
        return known.isEmpty() ? request.origin().reportedAt() : known.getLast().raisedAt();
    }

    private Versioned<EscalationView> shown(ServiceRequest request, Escalation escalation) {
        requests.flush();
        return Versioned.of(request, view(request, escalation));
    }

    private EscalationView view(ServiceRequest request, Escalation escalation) {
        var reason = escalation
                .reasonCipher()
                .flatMap(cipher -> vault.decrypt(request.matter().customerId(), REASON, cipher))
                .orElse(null);
        return new EscalationView(
                escalation.level(),
                escalation.toRole(),
                escalation.raisedBy(),
                escalation.raisedAt(),
                reason,
                escalation.acknowledgeBy(),
                escalation.acknowledgedAt(),
                escalation.acknowledgedBy(),
                escalation.passedOverAt());
    }
}
