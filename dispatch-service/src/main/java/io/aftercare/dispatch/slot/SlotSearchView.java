package io.aftercare.dispatch.slot;

import io.aftercare.dispatch.assignment.Obstacle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a search found, and why it found no more.
 *
 * @param goodUntil until when an offer can be held, if nobody else takes the time before
 * @param technicians how many could make the visit at all and were looked at
 * @param windowsWithoutRoom windows in which none of them has room
 * @param windowsNotCovered windows whose cost is higher than their value
 * @param obstacles how many technicians could not make the visit, by what stands in their way
 */
record SlotSearchView(
        UUID searchId,
        Instant at,
        Instant goodUntil,
        List<SlotView> offers,
        int technicians,
        int windowsWithoutRoom,
        int windowsNotCovered,
        List<Hindered> obstacles) {

    /** Technicians with the same obstacle; one who has two of them is counted twice. */
    record Hindered(Obstacle obstacle, int technicians) {}
}
