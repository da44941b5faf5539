package io.aftercare.dispatch.technician;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** 409: another technician has this login. */
final class LoginTaken extends ProblemException {
    LoginTaken(Technician other) {
        super(
                409,
                "technician-login-taken",
                "Another technician has the login " + other.login(),
                Map.of("technicianId", other.aggregateId()));
    }
}
