package io.aftercare.intake.customer;

import io.aftercare.intake.customer.CustomerErasure.Ground;
import io.aftercare.kit.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What is told of customers: only that one is not known any more. */
sealed interface CustomerEvent extends DomainEvent {

    record CustomerErased(UUID customerId, Instant at, String partner, Ground ground) implements CustomerEvent {}

    @Override
    default String type() {
        return switch (this) {
            case CustomerErased _ -> "customer.erased.v1";
        };
    }
}
