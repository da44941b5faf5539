package io.aftercare.intake.partner;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: a partner with this code was let in already. */
class PartnerCodeTaken extends ProblemException {
    PartnerCodeTaken(UUID partnerId) {
        super(409, "partner-code-taken", "The code belongs to another partner", Map.of("partnerId", partnerId));
    }
}
