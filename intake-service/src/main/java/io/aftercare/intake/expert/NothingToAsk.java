package io.aftercare.intake.expert;

import io.aftercare.intake.request.RequestStatus;
import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** 409: no expert is asked about a request that is over. */
class NothingToAsk extends ProblemException {
    NothingToAsk(RequestStatus status) {
        super(409, "nothing-to-ask", "The request is " + status, Map.of("requestStatus", status.name()));
    }
}
