package io.aftercare.intake.webhook.delivery;

import io.aftercare.intake.webhook.DisabledReason;
import io.aftercare.intake.webhook.WebhookEndpoint;
import io.aftercare.intake.webhook.WebhookEndpoints;
import io.aftercare.intake.webhook.WebhookStatus;
import io.aftercare.intake.webhook.delivery.Leases.Lease;
import io.aftercare.intake.webhook.delivery.Leases.Place;
import io.aftercare.intake.webhook.post.Failure;
import io.aftercare.intake.webhook.post.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes down how a letter went, and what follows for the letter, its receiver and the webhook. */
@Singleton
class Results {
    private static final Logger LOG = Logger.getLogger(Results.class);

    private final DataSource database;
    private final Leases leases;
    private final WebhookEndpoints webhooks;
    private final RetryPolicy policy;
    private final Clock clock;
    private final MeterRegistry metrics;

    Results(
            DataSource database,
            Leases leases,
            WebhookEndpoints webhooks,
            RetryPolicy policy,
            Clock clock,
            MeterRegistry metrics) {
        this.database = database;
        this.leases = leases;
        this.webhooks = webhooks;
        this.policy = policy;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Writes a result down; answers whether the holder of the lease may send the receiver the next letter at once. */
    boolean record(Lease lease, Delivery delivery, Outcome outcome) {
        var failure = outcome.failure();
        metrics.timer("aftercare.webhook.letters", "outcome", failure == null ? "TAKEN" : failure.name())
                .record(outcome.took());
        return QuarkusTransaction.requiringNew().call(() -> {
            // Whoever changes a webhook locks it before its progress; so does this, where it may disable it.
            var webhook =
                    outcome.isTaken() ? null : webhooks.lock(lease.endpointId()).orElse(null);
            try (var connection = database.getConnection()) {
                var place = leases.renew(connection, lease);
                if (place.isEmpty()) {
                    return false;
                }
                var now = clock.instant();
                if (webhook == null) {
                    return taken(connection, lease.endpointId(), delivery, outcome, place.get(), now);
                }
                return refused(connection, webhook, delivery, outcome, place.get(), now);
            }
        });
    }

    private boolean taken(
            Connection connection, UUID endpointId, Delivery delivery, Outcome outcome, Place place, Instant now)
            throws SQLException {
        finish(connection, delivery, DeliveryStatus.DELIVERED, 0, null, outcome, now);
        try (var update = connection.prepareStatement("""
                UPDATE webhook_progress SET failures = 0, failing_since = NULL, last_taken_at = ?,
                    next_attempt_at = '-infinity' WHERE endpoint_id = ?""")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, endpointId);
            update.executeUpdate();
        }
        if (policy.isFailing(place.failures())) {
            makeAllDue(connection, endpointId, now);
        }
        return true;
    }

    /** The receiver is back: what it refused while it was away does not wait for its own time. */
    private static void makeAllDue(Connection connection, UUID endpointId, Instant now) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE webhook_delivery SET next_attempt_at = ?
                WHERE endpoint_id = ? AND status = 'PENDING' AND next_attempt_at > ?""")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, endpointId);
            update.setObject(3, now.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    private boolean refused(
            Connection connection,
            WebhookEndpoint webhook,
            Delivery delivery,
            Outcome outcome,
            Place place,
            Instant now)
            throws SQLException {
        if (outcome.failure() == Failure.EXPIRED) {
            finish(connection, delivery, DeliveryStatus.GIVEN_UP, delivery.failures(), null, outcome, now);
            return true;
        }
        var failures = delivery.failures() + 1;
        var inARow = place.failures() + 1;
        var givenUp = policy.givesUp(failures, inARow);
        finish(
                connection,
                delivery,
                givenUp ? DeliveryStatus.GIVEN_UP : DeliveryStatus.PENDING,
                failures,
                givenUp ? null : now.plus(policy.pauseOfLetter(failures)),
                outcome,
                now);
        var failing = policy.isFailing(inARow);
        fail(connection, webhook.aggregateId(), inARow, failing ? now.plus(policy.pauseOfReceiver(inARow)) : null, now);
        return !disabled(webhook, outcome, place, now) && !failing;
    }

    private static void fail(
            Connection connection, UUID endpointId, int inARow, @Nullable Instant nextAttemptAt, Instant now)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE webhook_progress SET failures = ?, failing_since = coalesce(failing_since, ?),
                    next_attempt_at = coalesce(?, '-infinity'::timestamptz) WHERE endpoint_id = ?""")) {
            update.setInt(1, inARow);
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setObject(
                    3,
                    nextAttemptAt == null ? null : nextAttemptAt.atOffset(ZoneOffset.UTC),
                    Types.TIMESTAMP_WITH_TIMEZONE);
            update.setObject(4, endpointId);
            update.executeUpdate();
        }
    }

    private boolean disabled(WebhookEndpoint webhook, Outcome outcome, Place place, Instant now) {
        if (webhook.status() != WebhookStatus.ACTIVE) {
            return true;
        }
        var gone = outcome.failure() == Failure.GONE;
        if (!gone && !policy.disables(place.failingSince(), now)) {
            return false;
        }
        var reason = gone ? DisabledReason.GONE : DisabledReason.FAILING;
        webhook.disable(reason, now);
        LOG.warnf("Webhook is disabled webhookId=%s reason=%s", webhook.aggregateId(), reason);
        return true;
    }

    private static void finish(
            Connection connection,
            Delivery delivery,
            DeliveryStatus status,
            int failures,
            @Nullable Instant nextAttemptAt,
            Outcome outcome,
            Instant now)
            throws SQLException {
        var failure = outcome.failure();
        try (var update = connection.prepareStatement("""
                UPDATE webhook_delivery SET status = ?, attempts = attempts + 1, failures = ?, next_attempt_at = ?,
                    last_attempt_at = ?, last_status = ?, last_failure = ?, last_took_ms = ? WHERE id = ?""")) {
            update.setString(1, status.name());
            update.setInt(2, failures);
            update.setObject(
                    3,
                    nextAttemptAt == null ? null : nextAttemptAt.atOffset(ZoneOffset.UTC),
                    Types.TIMESTAMP_WITH_TIMEZONE);
            update.setObject(4, now.atOffset(ZoneOffset.UTC));
            update.setObject(5, outcome.status(), Types.INTEGER);
            update.setString(6, failure == null ? null : failure.name());
            update.setInt(7, Math.toIntExact(outcome.took().toMillis()));
            update.setObject(8, delivery.id());
            update.executeUpdate();
        }
    }
}
