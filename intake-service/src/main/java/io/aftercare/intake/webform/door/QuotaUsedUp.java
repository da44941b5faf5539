package io.aftercare.intake.webform.door;

import io.aftercare.kit.http.ProblemException;
import java.time.Duration;
import java.util.Map;

/** 429: the form has taken as much as it may in this hour, in all or from this address. */
class QuotaUsedUp extends ProblemException {
    QuotaUsedUp(Duration untilNextHour) {
        super(
                429,
                "web-form-quota-used-up",
                "The form takes nothing more from here in this hour",
                Map.of("retryAfterSeconds", Math.max(1, untilNextHour.toSeconds())));
    }
}
