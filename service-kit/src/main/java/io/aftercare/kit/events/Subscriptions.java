package io.aftercare.kit.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The types of events that a service listens to, and what it does with each. */
public final class Subscriptions {
    /** One type, the record that reads the fields needed of it, and the handler. */
    record Subscription<T>(String type, Class<T> payload, BiConsumer<T, EventMeta> handler, boolean onlyAddsRows) {}

    private final Map<String, Subscription<?>> byType = new HashMap<>();

    /**
     * Listens to one type of event. The handler runs inside the transaction that also holds the inbox row, so its
     * effect happens exactly once; an exception rolls everything back. It throws {@link NotYetKnown} when the event
     * is about something that this service has not heard of yet.
     *
     * @param type without prefix, for example {@code visit.arrived.v1}
     * @param payload a record of only the fields that are read; other fields are ignored
     * @throws IllegalArgumentException when the type already has a handler in this service
     */
    public <T> Subscriptions on(String type, Class<T> payload, BiConsumer<T, EventMeta> handler) {
        return add(new Subscription<>(type, payload, handler, false));
    }

    /**
     * As {@link #on}, for a handler that only adds rows: it reads nothing that another event changes and waits for no
     * lock, so that a hundred events can share one transaction.
     */
    public <T> Subscriptions onAdding(String type, Class<T> payload, BiConsumer<T, EventMeta> handler) {
        return add(new Subscription<>(type, payload, handler, true));
    }

    private Subscriptions add(Subscription<?> subscription) {
        if (byType.putIfAbsent(subscription.type(), subscription) != null) {
            throw new IllegalArgumentException("Two handlers for events of type " + subscription.type());
        }
        return this;
    }

    @Nullable Subscription<?> of(String type) {
        return byType.get(type);
    }

    Set<String> topics() {
        var topics = new TreeSet<String>();
        byType.keySet().forEach(type -> topics.add(EventTypes.topicOf(type)));
        return topics;
    }
}
