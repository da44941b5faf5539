package io.aftercare.kit.events;

/**
 * A bean that listens to events of other services. At start the kit asks every such bean for its subscriptions and
 * consumes exactly the topics that are named by them.
 */
public interface EventSubscriber {
    /** Declares what this bean listens to, with {@link Subscriptions#on}. */
    void subscribe(Subscriptions subscriptions);
}
