package io.aftercare.intake.erasure;

import java.util.UUID;

/** What a feature keeps of customers outside of what their own key encrypts; each is asked when a customer is erased. */
public interface PersonalRecords {
    /** Adds the numbers and addresses by which the customer is known to this feature. */
    default void tellTraces(UUID customerId, Traces traces) {}

    /** Makes what is kept of the customer unreadable and not to be found, in the running transaction. */
    void forget(Traces traces);
}
