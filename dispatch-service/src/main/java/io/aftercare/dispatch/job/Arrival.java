package io.aftercare.dispatch.job;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The technician is at the customer's place (S1-4.1b).
 *
 * @param onTime by the end of the appointment
 * @param checkIn where the device was, as far as it knew
 */
@Embeddable
public record Arrival(
        Instant arrivedAt,
        Boolean onTime,
        @Embedded @Nullable CheckIn checkIn) {}
