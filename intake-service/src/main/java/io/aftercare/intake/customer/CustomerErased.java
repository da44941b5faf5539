package io.aftercare.intake.customer;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: the person has been erased, and nothing new is written about it. */
class CustomerErased extends ProblemException {
    CustomerErased(UUID customerId) {
        super(409, "customer-erased", "The customer has been erased: " + customerId, Map.of("customerId", customerId));
    }
}
