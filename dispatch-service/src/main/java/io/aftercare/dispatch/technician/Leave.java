package io.aftercare.dispatch.technician;

import io.aftercare.dispatch.assignment.Absence;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A time in which a technician is away, and why. */
@Embeddable
record Leave(
        @Column(name = "from_at", nullable = false) Instant from,
        @Column(name = "until_at", nullable = false) Instant until,
        @Column(name = "reason", nullable = false) String reason) {
    Absence absence() {
        return new Absence(from, until);
    }
}
