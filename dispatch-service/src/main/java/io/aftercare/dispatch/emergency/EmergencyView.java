package io.aftercare.dispatch.emergency;

import io.aftercare.dispatch.visit.PlannedVisits.Stop;
import io.aftercare.dispatch.visit.VisitView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An emergency that was put in first.
 *
 * @param displaced the visits whose time it takes, in the order of time
 */
record EmergencyView(VisitView visit, Instant until, List<Displaced> displaced) {
    /**
     * A visit that cannot begin when it was to begin.
     *
     * @param promised by appointment with the customer; else only a plan says so
     */
    record Displaced(UUID visitId, String status, String priority, Instant from, Instant until, boolean promised) {
        static Displaced of(Stop stop) {
            return new Displaced(
                    stop.visitId(), stop.status().name(), stop.priority(), stop.from(), stop.until(), stop.promised());
        }
    }
}
