package io.aftercare.intake.webhook;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** 409: the partner has as many webhooks as it may have. */
class TooManyWebhooks extends ProblemException {
    TooManyWebhooks(int limit) {
        super(409, "too-many-webhooks", "Remove a webhook before you make another one", Map.of("limit", limit));
    }
}
