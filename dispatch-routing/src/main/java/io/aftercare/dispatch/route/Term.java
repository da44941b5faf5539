package io.aftercare.dispatch.route;

/** One part of the score of a plan. */
public enum Term {
    /** The kilometres driven. */
    WAY,
    /** The time spent driving, at free speed. */
    DRIVING,
    /** Shifts that make at least one visit. */
    SHIFTS,
    /** Visits that begin after they are due, dearer with priority. */
    LATENESS,
    /** The time until the end place is reached after the regular end. */
    OVERTIME,
    /** Unequal shares of work. */
    LOAD,
    /** Visits made by somebody else than the preferred technician. */
    PREFERENCE,
    /** Visits that changed their shift against the given plan. */
    OTHER_SHIFT,
    /** Visits that moved in time against the given plan. */
    MOVED,
    /** Visits that nobody makes. */
    LEFT_OUT
}
