package io.aftercare.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who listens to what. */
class SubscriptionsTest {
    private final Subscriptions subscriptions = new Subscriptions();

    @Test
    void severalFeaturesMayListenToOneType() {
        subscriptions
                .on("visit.arrived.v1", Object.class, (payload, meta) -> {})
                .onAdding("visit.arrived.v1", Object.class, (payload, meta) -> {});

        assertThat(subscriptions.of("visit.arrived.v1")).hasSize(2);
        assertThat(subscriptions.of("visit.departed.v1")).isEmpty();
        assertThat(subscriptions.topics()).containsExactly("aftercare.visit");
    }

    /** One handler that waits for locks is enough to forbid that a hundred events share a transaction. */
    @Test
    void eventsShareATransactionOnlyWhenEveryListenerAddsRows() {
        subscriptions
                .onAdding("visit.arrived.v1", Object.class, (payload, meta) -> {})
                .onAdding("visit.arrived.v1", Object.class, (payload, meta) -> {})
                .onAdding("visit.departed.v1", Object.class, (payload, meta) -> {})
                .on("visit.departed.v1", Object.class, (payload, meta) -> {});

        assertThat(subscriptions.onlyAddsRows("visit.arrived.v1")).isTrue();
        assertThat(subscriptions.onlyAddsRows("visit.departed.v1")).isFalse();
        assertThat(subscriptions.onlyAddsRows("visit.missed.v1")).isTrue();
    }
}
