package io.aftercare.dispatch.departure;

import io.aftercare.kit.http.ProblemException;
import java.time.LocalDate;
import java.util.Map;

/** Nobody leaves for a customer with a safety pass that is not valid any more, where safety is asked for. */
class SafetyPassExpired extends ProblemException {
    SafetyPassExpired(LocalDate validUntil) {
        super(
                409,
                "safety-pass-expired",
                "The technician's safety pass was valid until " + validUntil,
                Map.of("clause", "S1-7.2c", "validUntil", validUntil.toString()));
    }
}
