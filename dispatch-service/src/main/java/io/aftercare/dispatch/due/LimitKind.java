package io.aftercare.dispatch.due;

/** What of a visit has a limit that the customer may be told beforehand is not kept (S1-4.1b). */
public enum LimitKind {
    /** A time is agreed with the customer. */
    CONTACT,
    /** The technician leaves. */
    DEPARTURE,
    /** The technician is at the customer's place. */
    ARRIVAL
}
