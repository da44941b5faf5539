package io.aftercare.dispatch.adoption;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one call of adoption did, visit by visit.
 *
 * @param remaining how many proposals nobody has decided yet and no conflict stands against; another call goes on
 */
record AdoptionView(UUID planId, List<Decided> visits, int remaining) {
    /**
     * What became of one proposal.
     *
     * @param conflict both sides, when there is one
     */
    record Decided(UUID visitId, Outcome outcome, @Nullable ConflictView conflict) {}
}
