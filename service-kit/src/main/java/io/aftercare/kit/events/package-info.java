/**
 * How the services tell each other what happened. An aggregate raises domain events; the {@link Outbox} stores them
 * in the transaction that changed the aggregate; the relay sends them to Kafka, in order for each aggregate, and
 * deletes them when the broker has acknowledged. A consumer runs each event once: the inbox row, the effect and the
 * resulting outbox rows are one transaction. What comes too early or cannot be handled is parked with its key, seen
 * in metrics, and redriven; nothing is dropped and no partition is blocked for good.
 */
@NullMarked
package io.aftercare.kit.events;

import org.jspecify.annotations.NullMarked;
