package io.aftercare.intake.policy;

/** What a customer is promised a time for. */
public enum SlaGoal {
    /** Somebody has understood what it is: triage (S2-3.1a). */
    FIRST_RESPONSE,
    /** The customer was spoken to and the time of the repair is arranged (S1-4.1a, S1-4.1c). */
    CONTACT,
    /** Somebody stands at the product (S1-4.1b). */
    ARRIVAL,
    /** A simple fault is repaired; counts from the arrival (S1-4.2a). */
    FIX,
    /** The task is done, by telephone or by a completed repair (S2-3.2d). */
    CLOSE;

    /** Whether its time counts from the customer's notice; the others wait for something that happens later. */
    public boolean countsFromNotice() {
        return this != FIX;
    }
}
