package io.aftercare.intake.erasure;

import io.aftercare.intake.customer.CustomerErasure.Ground;
import io.aftercare.kit.http.InvalidField;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a person is to be erased. */
record EraseCustomer(
        @NotNull @Schema(
                description =
                        "What the person said: `REQUESTED` or `CONSENT_WITHDRAWN`; that the time to keep data is over"
                                + " is for the retention rules to say")
        Ground ground) {
    EraseCustomer {
        if (ground == Ground.RETENTION_OVER) {
            throw new InvalidField("ground", "ground-of-rules", "Only the retention rules say that the time is over");
        }
    }
}
