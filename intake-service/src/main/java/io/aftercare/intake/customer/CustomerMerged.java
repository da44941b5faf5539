package io.aftercare.intake.customer;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: who was merged into whom forbids the step. */
class CustomerMerged extends ProblemException {
    private CustomerMerged(String code, String detail, Map<String, Object> extensions) {
        super(409, code, detail, extensions);
    }

    /** Found under somebody else: only the survivor can be merged, or merged into. */
    static CustomerMerged already(UUID customerId, UUID survivor) {
        return new CustomerMerged(
                "customer-merged",
                "The customer " + customerId + " has been merged into " + survivor,
                Map.of("customerId", customerId, "mergedInto", survivor));
    }

    static CustomerMerged inCircle(UUID customerId, UUID survivor) {
        return new CustomerMerged(
                "merge-in-circle",
                "The customer " + customerId + " has been merged into this one",
                Map.of("customerId", customerId, "mergedInto", survivor));
    }

    static CustomerMerged not(UUID customerId) {
        return new CustomerMerged(
                "customer-not-merged",
                "The customer has not been merged: " + customerId,
                Map.of("customerId", customerId));
    }
}
