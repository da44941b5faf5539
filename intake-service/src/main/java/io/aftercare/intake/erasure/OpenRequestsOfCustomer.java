package io.aftercare.intake.erasure;

import io.aftercare.kit.http.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 409: something is still to be done for the person, who has to be reached for that. */
class OpenRequestsOfCustomer extends ProblemException {
    OpenRequestsOfCustomer(List<UUID> requestIds) {
        super(
                409,
                "customer-has-open-requests",
                "The customer has requests that are neither closed nor cancelled",
                Map.of("serviceRequestIds", requestIds));
    }
}
