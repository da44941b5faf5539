package io.aftercare.intake.request;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: a request that is closed or cancelled is nobody's work any more. */
public class RequestEnded extends ProblemException {
    public RequestEnded(UUID serviceRequestId, RequestStatus status) {
        super(
                409,
                "request-ended",
                "Service request " + serviceRequestId + " is " + status,
                Map.of("requestStatus", status.name()));
    }
}
