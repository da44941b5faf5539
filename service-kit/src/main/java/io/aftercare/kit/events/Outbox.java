package io.aftercare.kit.events;

/** Where the events of an aggregate go: stored in the running transaction, sent by the relay after its commit. */
public interface Outbox {
    /**
     * Stores all events that the aggregate has raised since it was loaded.
     *
     * @throws IllegalStateException outside of a transaction
     */
    void publish(Aggregate aggregate);
}
