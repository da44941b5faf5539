package io.aftercare.kit.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The types of events that a service listens to, and what it does with each. */
public final class Subscriptions {
    /** One type, the record that reads the fields needed of it, and the handler. */
    record Subscription<T>(String type, Class<T> payload, BiConsumer<T, EventMeta> handler, boolean onlyAddsRows) {}

    private final Map<String, List<Subscription<?>>> byType = new HashMap<>();

    /**
     * Listens to one type of event. The handler runs inside the transaction that also holds the inbox row, so its
     * effect happens exactly once; an exception rolls everything back. It throws {@link NotYetKnown} when the event
     * is about something that this service has not heard of yet. Several features may listen to one type: all of them
     * handle an event in the one transaction, or none does.
     *
     * @param type without prefix, for example {@code visit.arrived.v1}
     * @param payload a record of only the fields that are read; other fields are ignored
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
        byType.computeIfAbsent(subscription.type(), type -> new ArrayList<>()).add(subscription);
        return this;
    }

    /** Everybody who listens to the type; nobody for a type that does not matter here. */
    List<Subscription<?>> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Whether nobody who listens to the type does more than adding rows. */
    boolean onlyAddsRows(String type) {
        return of(type).stream().allMatch(Subscription::onlyAddsRows);
    }

    Set<String> topics() {
        var topics = new TreeSet<String>();
        byType.keySet().forEach(type -> topics.add(EventTypes.topicOf(type)));
        return topics;
    }
}
