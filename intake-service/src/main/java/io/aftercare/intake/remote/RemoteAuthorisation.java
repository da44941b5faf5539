package io.aftercare.intake.remote;

import static io.aftercare.intake.remote.RemoteStatus.ENDED;
import static io.aftercare.intake.remote.RemoteStatus.EXPIRED;
import static io.aftercare.intake.remote.RemoteStatus.GIVEN;
import static io.aftercare.intake.remote.RemoteStatus.IN_SESSION;
import static io.aftercare.intake.remote.RemoteStatus.WITHDRAWN;

import io.aftercare.intake.tier.Outcome;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a customer lets us work on his system from afar, and the one session under it (S3.5-I2a). */
@Entity
class RemoteAuthorisation extends Aggregate {
    @Id
    private UUID id;

    private UUID serviceRequestId;

    @Enumerated(EnumType.STRING)
    private RemoteStatus status;

    private String[] scope;

    @Embedded
    private Grant grant;

    private @Nullable Instant startedAt;
    private @Nullable String startedBy;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private Instant lastStepAt;

    /** For Hibernate. */
    protected RemoteAuthorisation() {}

    private RemoteAuthorisation(UUID id, UUID serviceRequestId, Set<RemoteAction> scope, Grant grant) {
        this.id = id;
        this.serviceRequestId = serviceRequestId;
        this.scope = scope.stream().sorted().map(RemoteAction::name).toArray(String[]::new);
        this.grant = grant;
        this.status = GIVEN;
        this.lastStepAt = grant.givenAt();
    }

    static RemoteAuthorisation give(UUID id, UUID serviceRequestId, Set<RemoteAction> scope, Grant grant) {
        return new RemoteAuthorisation(id, serviceRequestId, scope, grant);
    }

    /** Somebody begins to work; what is withdrawn or over its time allows nothing (S3.5-I2a). */
    void start(String by, Instant at) {
        refuseUnauthorised(at);
        go(IN_SESSION, at);
        startedAt = at;
        startedBy = by;
    }

    /** Refuses an action that the customer did not allow, or that nobody does in a session now (S3.5-I2b). */
    void refuseUnlessAllowed(RemoteAction action, Instant at) {
        refuseUnauthorised(at);
        if (status != IN_SESSION) {
            throw RemoteRefusal.noSession(status);
        }
        if (!scope().contains(action)) {
            throw RemoteRefusal.outOfScope(action, scope());
        }
    }

    /** The session is over, with its outcome, before its time is. */
    void end(Outcome how, String by, Instant at) {
        if (status == IN_SESSION) {
            refuseUnauthorised(at);
        }
        over(ENDED, by, at);
        outcome = how;
    }

    /** The customer takes it back, at any moment. */
    void withdraw(String by, Instant at) {
        over(WITHDRAWN, by, at);
    }

    /** Its time is over; nothing happens when it ended before. */
    boolean expire(String by) {
        if (status.isTerminal()) {
            return false;
        }
        over(EXPIRED, by, grant.expiresAt());
        return true;
    }

    private void over(RemoteStatus to, String by, Instant at) {
        go(to, at);
        endedAt = at;
        endedBy = by;
    }

    private void refuseUnauthorised(Instant at) {
        if (status == WITHDRAWN || status == EXPIRED || !at.isBefore(grant.expiresAt())) {
            throw RemoteRefusal.notAuthorised(status == WITHDRAWN ? WITHDRAWN : EXPIRED, grant.expiresAt());
        }
    }

    /** The one place where the status changes. */
    private void go(RemoteStatus to, Instant at) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Remote authorisation", id, status, to, status.next());
        }
        status = to;
        lastStepAt = at;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    UUID serviceRequestId() {
        return serviceRequestId;
    }

    RemoteStatus status() {
        return status;
    }

    /** In the order of the enumeration. */
    List<RemoteAction> scope() {
        return Arrays.stream(scope).map(RemoteAction::valueOf).toList();
    }

    Grant grant() {
        return grant;
    }

    boolean wasStarted() {
        return startedAt != null;
    }

    @Nullable Instant startedAt() {
        return startedAt;
    }

    @Nullable String startedBy() {
        return startedBy;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable String endedBy() {
        return endedBy;
    }

    @Nullable Outcome outcome() {
        return outcome;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }
}
