package io.aftercare.dispatch.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The time agreed with the customer (S1-4.1c); whoever arrives by its end is on time. */
@Embeddable
public record Appointment(
        @Column(name = "appointment_from") Instant from,
        @Column(name = "appointment_until") Instant until) {
    public Appointment {
        if (from != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("An appointment must end after it begins: " + from + " to " + until);
        }
    }
}
