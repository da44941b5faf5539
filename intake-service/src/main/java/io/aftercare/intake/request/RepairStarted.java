package io.aftercare.intake.request;

import io.aftercare.kit.http.ProblemException;
import java.util.UUID;

/** 409: the repair has started, so the request can only be completed or its repair abandoned. */
class RepairStarted extends ProblemException {
    RepairStarted(UUID serviceRequestId) {
        super(
                409,
                "repair-started",
                "Service request " + serviceRequestId + " cannot be cancelled: its repair has started");
    }
}
