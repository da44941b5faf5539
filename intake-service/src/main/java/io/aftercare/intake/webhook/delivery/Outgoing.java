package io.aftercare.intake.webhook.delivery;

import io.aftercare.intake.feed.CloudEvent;
import io.aftercare.intake.feed.Feed;
import io.aftercare.intake.feed.FeedEvent;
import io.aftercare.intake.feed.PublicTypes;
import io.aftercare.intake.webhook.Secrets;
import io.aftercare.intake.webhook.WebhookEndpoint;
import io.aftercare.intake.webhook.WebhookEndpoints;
import io.aftercare.intake.webhook.WebhookStatus;
import io.aftercare.intake.webhook.delivery.Leases.Lease;
import io.aftercare.intake.webhook.delivery.Leases.Place;
import io.aftercare.kit.ids.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a receiver is sent next: what is due again, then what is new in the feed. A failing receiver is probed
 * with one letter, the oldest first, and another one when a letter was refused often: the fault may be the letter's.
 */
@Singleton
class Outgoing {
    static final String PING = "webhook.pinged.v1";

    private static final int AT_ONCE = 20;
    private static final int PROBES_WITH_ONE_LETTER = 4;
    private static final int LOOKS = 50;

    private static final String DUE = """
            SELECT * FROM webhook_delivery WHERE endpoint_id = ? AND status = 'PENDING' AND next_attempt_at <= ?
            ORDER BY position NULLS FIRST LIMIT ?""";

    private static final String PROBE = """
            SELECT * FROM webhook_delivery WHERE endpoint_id = ? AND status = 'PENDING'
            ORDER BY failures / ?, position NULLS FIRST LIMIT 1""";

    private static final String ADD = """
            INSERT INTO webhook_delivery AS d (id, endpoint_id, event_id, position, type, status, created_at,
                next_attempt_at)
            VALUES (?, ?, ?, ?, ?, 'PENDING', ?, ?)
            ON CONFLICT (endpoint_id, event_id) DO UPDATE SET status = 'PENDING', failures = 0,
                next_attempt_at = excluded.next_attempt_at
            WHERE d.status = 'GIVEN_UP' RETURNING id""";

    private final DataSource database;
    private final Leases leases;
    private final WebhookEndpoints webhooks;
    private final Secrets secrets;
    private final Feed feed;
    private final RetryPolicy policy;
    private final Clock clock;

    Outgoing(
            DataSource database,
            Leases leases,
            WebhookEndpoints webhooks,
            Secrets secrets,
            Feed feed,
            RetryPolicy policy,
            Clock clock) {
        this.database = database;
        this.leases = leases;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.feed = feed;
        this.policy = policy;
        this.clock = clock;
    }

    /** The next letters; empty when there is nothing to send now or the lease has run out. */
    Optional<Batch> next(Lease lease) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                var place = leases.renew(connection, lease);
                var webhook = webhooks.findByIdOptional(lease.endpointId())
                        .filter(found -> found.status() == WebhookStatus.ACTIVE);
                if (place.isEmpty() || webhook.isEmpty()) {
                    return Optional.empty();
                }
                var deliveries = choose(connection, webhook.get(), place.get());
                return deliveries.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Batch(webhook.get().url(), secrets.signing(webhook.get()), deliveries));
            }
        });
    }

    private List<Delivery> choose(Connection connection, WebhookEndpoint webhook, Place place) throws SQLException {
        if (policy.isFailing(place.failures())) {
            var probe = probe(connection, webhook);
            if (probe == null || probe.failures() >= PROBES_WITH_ONE_LETTER) {
                var fresh = fresh(connection, webhook, place.position(), 1);
                return fresh.isEmpty() && probe != null ? List.of(probe) : fresh;
            }
            return List.of(probe);
        }
        var due = due(connection, webhook);
        return due.isEmpty() ? fresh(connection, webhook, place.position(), AT_ONCE) : due;
    }

    private @Nullable Delivery probe(Connection connection, WebhookEndpoint webhook) throws SQLException {
        try (var select = connection.prepareStatement(PROBE)) {
            select.setObject(1, webhook.aggregateId());
            select.setInt(2, PROBES_WITH_ONE_LETTER);
            try (var row = select.executeQuery()) {
                return row.next() ? delivery(row, webhook) : null;
            }
        }
    }

    private List<Delivery> due(Connection connection, WebhookEndpoint webhook) throws SQLException {
        try (var select = connection.prepareStatement(DUE)) {
            select.setObject(1, webhook.aggregateId());
            select.setObject(2, now());
            select.setInt(3, AT_ONCE);
            try (var rows = select.executeQuery()) {
                var due = new ArrayList<Delivery>();
                while (rows.next()) {
                    due.add(delivery(rows, webhook));
                }
                return due;
            }
        }
    }

    /** Takes the next events of the feed and moves the receiver's position behind them. */
    private List<Delivery> fresh(Connection connection, WebhookEndpoint webhook, long from, int limit)
            throws SQLException {
        var head = feed.reach(webhook.partner()).head();
        var deliveries = new ArrayList<Delivery>();
        var position = from;
        for (var look = 0; look < LOOKS && deliveries.isEmpty() && position < head; look++) {
            var upTo = Math.min(head, position + Feed.WINDOW);
            var events = feed.between(webhook.partner(), position, upTo, webhook.types(), limit);
            for (var event : events) {
                add(connection, webhook.aggregateId(), event, deliveries);
            }
            position = events.size() == limit ? events.getLast().position() : upTo;
        }
        if (position > from) {
            advance(connection, webhook.aggregateId(), position);
        }
        return deliveries;
    }

    /** Adds what was never sent or was given up; after a recovery the position passes delivered events again. */
    private void add(Connection connection, UUID endpointId, FeedEvent event, List<Delivery> deliveries)
            throws SQLException {
        try (var add = connection.prepareStatement(ADD)) {
            add.setObject(1, Ids.next());
            add.setObject(2, endpointId);
            add.setObject(3, event.eventId());
            add.setLong(4, event.position());
            add.setString(5, event.type());
            add.setObject(6, now());
            add.setObject(7, now());
            try (var row = add.executeQuery()) {
                if (row.next()) {
                    deliveries.add(
                            new Delivery(row.getObject(1, UUID.class), event.eventId(), 0, CloudEvent.of(event)));
                }
            }
        }
    }

    private static void advance(Connection connection, UUID endpointId, long position) throws SQLException {
        try (var advance =
                connection.prepareStatement("UPDATE webhook_progress SET position = ? WHERE endpoint_id = ?")) {
            advance.setLong(1, position);
            advance.setObject(2, endpointId);
            advance.executeUpdate();
        }
    }

    private Delivery delivery(ResultSet row, WebhookEndpoint webhook) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getInt("failures"),
                event(row, webhook));
    }

    private @Nullable CloudEvent event(ResultSet row, WebhookEndpoint webhook) throws SQLException {
        if (row.getString("type").equals(PING)) {
            return ping(row, webhook.aggregateId());
        }
        var position = row.getLong("position");
        return feed.between(webhook.partner(), position - 1, position, Set.of(), 1).stream()
                .map(CloudEvent::of)
                .findFirst()
                .orElse(null);
    }

    private static CloudEvent ping(ResultSet row, UUID webhookId) throws SQLException {
        return new CloudEvent(
                "1.0",
                row.getObject("event_id", UUID.class),
                "/intake",
                PublicTypes.PREFIX + PING,
                webhookId.toString(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                "application/json",
                "1",
                Map.of("webhookId", webhookId));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
