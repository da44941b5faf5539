package io.aftercare.intake.registration;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: the partner has already registered a request under this reference of its own. */
class ExternalReferenceTaken extends ProblemException {
    ExternalReferenceTaken(UUID serviceRequestId) {
        super(
                409,
                "external-reference-taken",
                "The external reference belongs to service request " + serviceRequestId,
                Map.of("serviceRequestId", serviceRequestId));
    }

    /** When another call has taken it at the same moment; a repetition is told the id. */
    ExternalReferenceTaken() {
        super(409, "external-reference-taken", "The external reference has just been taken by another call");
    }
}
