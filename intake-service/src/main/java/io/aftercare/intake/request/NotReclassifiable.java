package io.aftercare.intake.request;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: a request is reclassified after its triage and before the work on it is done. */
class NotReclassifiable extends ProblemException {
    NotReclassifiable(UUID serviceRequestId, RequestStatus status) {
        super(
                409,
                "not-reclassifiable",
                "Service request " + serviceRequestId + " cannot be reclassified when it is " + status,
                Map.of("status", status.name()));
    }
}
