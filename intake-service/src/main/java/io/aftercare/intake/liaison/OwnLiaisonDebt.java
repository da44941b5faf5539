package io.aftercare.intake.liaison;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** 409: nobody accepts the form of what he did himself. */
class OwnLiaisonDebt extends ProblemException {
    OwnLiaisonDebt() {
        super(
                409,
                "own-liaison-debt",
                "Somebody else than who acted accepts the work liaison form",
                Map.of("clause", "S3.5-B6"));
    }
}
