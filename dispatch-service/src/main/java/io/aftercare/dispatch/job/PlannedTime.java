package io.aftercare.dispatch.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When the technician is to begin and to be done by the plan; unlike an appointment nobody has promised it. */
@Embeddable
public record PlannedTime(
        @Column(name = "planned_start") Instant start,
        @Column(name = "planned_end") Instant end) {}
