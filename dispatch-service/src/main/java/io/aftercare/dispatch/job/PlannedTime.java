package io.aftercare.dispatch.job;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When the technician is to begin and to be done by the plan; unlike an appointment nobody has promised it. */
@Embeddable
public record PlannedTime(Instant start, Instant end) {}
