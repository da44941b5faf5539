package io.aftercare.intake.request;

import io.aftercare.kit.http.ProblemException;
import java.util.UUID;

/** 409: it is the trial of a partner, and nobody is sent for that. */
class SandboxRequest extends ProblemException {
    SandboxRequest(UUID serviceRequestId) {
        super(
                409,
                "sandbox-request",
                "Service request " + serviceRequestId + " is a trial: no technician and no station works on it");
    }
}
