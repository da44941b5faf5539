package io.aftercare.intake.phone;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: the call has made a service request already. */
class CallLinked extends ProblemException {
    CallLinked(UUID serviceRequestId) {
        super(
                409,
                "call-linked",
                "The call told service request " + serviceRequestId,
                Map.of("serviceRequestId", serviceRequestId));
    }
}
