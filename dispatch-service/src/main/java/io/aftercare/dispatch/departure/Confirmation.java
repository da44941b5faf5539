package io.aftercare.dispatch.departure;

import io.aftercare.dispatch.job.DeparturePoint;
import java.time.Instant;

/** Somebody has made sure of a point. */
record Confirmation(DeparturePoint point, String clause, String confirmedBy, Instant confirmedAt) {}
