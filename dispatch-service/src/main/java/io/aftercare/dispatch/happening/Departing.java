package io.aftercare.dispatch.happening;

import io.aftercare.dispatch.job.DeparturePoint;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Told inside this service when a technician is about to leave; whoever hears it may refuse.
 *
 * @param trip the how manieth way to the customer it is
 */
public record Departing(
        UUID visitId, String policyCode, String technicianLogin, int trip, Set<DeparturePoint> confirmed, Instant at) {}
