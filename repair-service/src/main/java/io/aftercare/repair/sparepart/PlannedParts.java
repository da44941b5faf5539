package io.aftercare.repair.sparepart;

import java.util.Map;

/**
 * The parts that the approved version of a plan names: everything that the repair needs, with what it was issued under
 * an earlier version.
 */
public record PlannedParts(int planVersion, Map<String, Integer> quantities) {
    boolean isAskedForBy(ToldReservation reservation) {
        return reservation.planVersion() == planVersion;
    }
}
