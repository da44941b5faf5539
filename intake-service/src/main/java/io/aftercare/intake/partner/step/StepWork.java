package io.aftercare.intake.partner.step;

import io.aftercare.intake.partner.PartnerNetwork;
import io.aftercare.intake.partner.PartnerNetworks;
import io.aftercare.intake.partner.PartnerSecrets;
import io.aftercare.intake.partner.keycloak.KeycloakFailure;
import io.aftercare.intake.partner.keycloak.PartnerClient;
import io.aftercare.intake.partner.keycloak.PartnerClients;
import io.aftercare.kit.time.Deadlines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Does the next step of a partner and writes down what became of it. The call to Keycloak is made between two
 * transactions, so that nobody holds a lock meanwhile; a step that is done but not written down is done again.
 */
@ApplicationScoped
class StepWork {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 10;

    private final PartnerNetworks partners;
    private final PartnerSteps steps;
    private final PartnerSecrets secrets;
    private final PartnerClients clients;
    private final Deadlines deadlines;
    private final Clock clock;

    StepWork(
            PartnerNetworks partners,
            PartnerSteps steps,
            PartnerSecrets secrets,
            PartnerClients clients,
            Deadlines deadlines,
            Clock clock) {
        this.partners = partners;
        this.steps = steps;
        this.secrets = secrets;
        this.clients = clients;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A step with all that is needed to do it. */
    private record Task(
            UUID stepId,
            StepKind kind,
            PartnerClient client,
            @Nullable String secret) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Task[" + kind + "]";
        }
    }

    /** Does the first step that waits, if there is one, and sets the deadline for the next attempt. */
    void workOn(UUID partnerId) {
        var task = QuarkusTransaction.requiringNew().call(() -> next(partnerId));
        var failure = task.map(this::attempt).orElse(null);
        QuarkusTransaction.requiringNew().run(() -> record(partnerId, task.orElse(null), failure));
    }

    private Optional<Task> next(UUID partnerId) {
        var partner = partners.findByIdOptional(partnerId);
        return partner.flatMap(known -> steps.first(partnerId)
                .map(step -> new Task(
                        step.id(),
                        step.kind(),
                        clientOf(known),
                        secrets.waiting(known).orElse(null))));
    }

    private static PartnerClient clientOf(PartnerNetwork partner) {
        return new PartnerClient(
                partner.aggregateId(), partner.clientId(), partner.code(), partner.name(), partner.requestsPerSecond());
    }

    /** Why it failed; null when it is done. */
    private @Nullable String attempt(Task task) {
        try {
            var client = task.client;
            switch (task.kind) {
                case CREATE_CLIENT -> clients.create(client);
                case SET_CLAIMS -> clients.setClaims(client);
                case GRANT_ROLE -> clients.grantRole(client);
                case SET_SECRET -> {
                    if (task.secret != null) {
                        clients.setSecret(client, task.secret);
                    }
                }
                case ENABLE_CLIENT -> clients.enable(client, true);
                case DISABLE_CLIENT -> clients.enable(client, false);
            }
            return null;
        } catch (KeycloakFailure e) {
            return e.code();
        }
    }

    private void record(UUID partnerId, @Nullable Task task, @Nullable String failure) {
        var partner = partners.lock(partnerId).orElseThrow();
        var pause = Duration.ZERO;
        if (task != null) {
            var step = steps.findById(task.stepId);
            if (step.status() == StepStatus.WAITING) {
                pause = record(partner, step, failure);
            }
        }
        steps.flush();
        if (steps.first(partnerId).isPresent()) {
            deadlines.set(PartnerSteps.DEADLINE, partnerId, clock.instant().plus(pause));
        } else {
            deadlines.cancel(PartnerSteps.DEADLINE, partnerId);
        }
    }

    /** How long to wait before the next attempt. */
    private Duration record(PartnerNetwork partner, PartnerStep step, @Nullable String failure) {
        if (failure != null) {
            step.failed(failure);
            return pauseAfter(step.attempts());
        }
        step.done(clock.instant());
        steps.flush();
        switch (step.kind()) {
            case SET_SECRET -> {
                if (!steps.awaits(partner.aggregateId(), StepKind.SET_SECRET)) {
                    partner.secretDelivered();
                }
            }
            case ENABLE_CLIENT -> partner.enabled();
            case CREATE_CLIENT, SET_CLAIMS, GRANT_ROLE, DISABLE_CLIENT -> {}
        }
        return Duration.ZERO;
    }

    private static Duration pauseAfter(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
