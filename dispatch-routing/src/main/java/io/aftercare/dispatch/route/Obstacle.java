package io.aftercare.dispatch.route;

/** What keeps a visit out of a shift. */
public enum Obstacle {
    /** The technician lacks a skill that the visit needs. */
    SKILL_MISSING,
    /** This technician may not come. */
    TECHNICIAN_EXCLUDED,
    /** The visit is pinned to another shift. */
    PINNED_TO_ANOTHER_SHIFT,
    /** The van could not carry the load even when empty. */
    LOAD_TOO_LARGE,
    /** The other visits of the shift leave too little room in the van. */
    VAN_FULL,
    /** Even with no other visit than the fixed ones, windows, breaks and the way there and back do not fit the hours. */
    OUT_OF_HOURS,
    /** The other visits of the shift leave no gap that is long enough. */
    NO_GAP,
    /** The fewest shifts were asked for, and this one is not needed. */
    SHIFT_KEPT_FREE,
    /** It would fit but cost more than leaving this visit out. */
    COSTS_MORE_THAN_LEAVING_OUT
}
