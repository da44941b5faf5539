package io.aftercare.dispatch.technician;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A paper that proves a skill until a day, itself included. */
@Embeddable
record Certificate(
        @Column(nullable = false) String skill,
        @Column(nullable = false) String number,
        @Column(nullable = false) LocalDate validUntil) {}
