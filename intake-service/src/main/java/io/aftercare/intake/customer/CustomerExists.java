package io.aftercare.intake.customer;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: the network already knows a customer with this telephone number. */
class CustomerExists extends ProblemException {
    CustomerExists(UUID customerId) {
        super(
                409,
                "customer-exists",
                "A customer with this telephone number exists: " + customerId,
                Map.of("customerId", customerId));
    }
}
