package io.aftercare.dispatch.crew;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who goes to a visit.
 *
 * @param leadLogin who takes the steps; absent as long as nobody is asked
 */
record CrewView(UUID visitId, @Nullable String leadLogin, List<Member> members) {
    /** Somebody who goes with the lead. */
    record Member(UUID technicianId, String technicianLogin, String outletCode, String addedBy, Instant addedAt) {}
}
