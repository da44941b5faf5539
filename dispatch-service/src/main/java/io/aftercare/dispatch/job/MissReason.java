package io.aftercare.dispatch.job;

/** Why an appointment came to nothing. */
public enum MissReason {
    /** The technician was there and nobody opened. */
    CUSTOMER_ABSENT,
    /** Somebody was there, but the work could not be done: a locked cellar, no permit of the site. */
    NO_ACCESS,
    /** The customer waited and nobody came. */
    TECHNICIAN_ABSENT;

    /** Found out at the customer's door, by whoever went there. */
    public boolean isFoundAtTheDoor() {
        return this != TECHNICIAN_ABSENT;
    }
}
