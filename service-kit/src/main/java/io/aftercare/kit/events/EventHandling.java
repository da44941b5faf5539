package io.aftercare.kit.events;

import io.aftercare.kit.sql.DeferredWrites;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives an event its effect, once: the inbox row, the handler's changes and the outbox rows that follow from them are
 * one transaction.
 */
@ApplicationScoped
class EventHandling {
    private static final int TRANSACTION_SECONDS = 60;

    private final Subscriptions subscriptions = new Subscriptions();
    private final Inbox inbox;
    private final ParkedEvents parked;
    private final DeferredWrites writes;
    private final Tracer tracer;

    EventHandling(
            Instance<EventSubscriber> subscribers,
            Inbox inbox,
            ParkedEvents parked,
            DeferredWrites writes,
            Tracer tracer) {
        subscribers.forEach(subscriber -> subscriber.subscribe(subscriptions));
        this.inbox = inbox;
        this.parked = parked;
        this.writes = writes;
        this.tracer = tracer;
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    /** Handles an event in a transaction of its own; the failure of the handler leaves this method. */
    Inbox.Admission handle(HeardEvent event) {
        if (!isSubscribed(event)) {
            return Inbox.Admission.SEEN;
        }
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> {
            var admission = inbox.admit(event, false);
            if (admission == Inbox.Admission.NEW) {
                apply(event);
                writes.flush();
            }
            return admission;
        });
    }

    /** Whether the event may share a transaction with others. */
    boolean onlyAddsRows(HeardEvent event) {
        return subscriptions.onlyAddsRows(event.meta().type());
    }

    /** Handles events in one transaction; false, without any effect, when one of their keys is quarantined. */
    boolean handleTogether(List<HeardEvent> events) {
        var subscribed = events.stream().filter(this::isSubscribed).toList();
        if (subscribed.isEmpty()) {
            return true;
        }
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> {
            var admitted = inbox.admitAll(subscribed);
            if (admitted.isEmpty()) {
                return false;
            }
            var fresh = new HashSet<>(admitted.get());
            for (var event : subscribed) {
                if (fresh.remove(event.meta().eventId())) {
                    apply(event);
                }
            }
            writes.flush();
            return true;
        });
    }

    /** Tries the next due parked event; null when none is due. A failure comes with the event that failed. */
    @Nullable Redriven redriveNext() {
        var tried = new ParkedEvents.Due[1];
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .call(() -> {
                        var due = parked.lockNextDue().orElse(null);
                        if (due == null) {
                            return null;
                        }
                        tried[0] = due;
                        redrive(due);
                        return new Redriven(due, null);
                    });
        } catch (RuntimeException e) {
            if (tried[0] == null) {
                throw e;
            }
            return new Redriven(tried[0], e);
        }
    }

    private void redrive(ParkedEvents.Due due) throws SQLException {
        if (isSubscribed(due.event()) && inbox.admit(due.event(), true) == Inbox.Admission.NEW) {
            apply(due.event());
            writes.flush();
        }
        parked.remove(due.id());
    }

    private boolean isSubscribed(HeardEvent event) {
        return !subscriptions.of(event.meta().type()).isEmpty();
    }

    private void apply(HeardEvent event) {
        subscriptions.of(event.meta().type()).forEach(subscription -> apply(subscription, event));
    }

    private <T> void apply(Subscriptions.Subscription<T> subscription, HeardEvent event) {
        var span = tracer.spanBuilder("hear " + event.meta().type())
                .setParent(Traces.contextOf(event.traceparent()))
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        var requestContext = Arc.container().requestContext();
        requestContext.activate();
        try (var _ = span.makeCurrent()) {
            subscription.handler().accept(EventJson.read(event.payload(), subscription.payload()), event.meta());
        } finally {
            requestContext.terminate();
            span.end();
        }
    }

    /** A parked event that was tried again, and why it failed if it did. */
    record Redriven(ParkedEvents.Due due, @Nullable RuntimeException failure) {}
}
