package io.aftercare.intake.request;

import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: a request carries only so many tags. */
class TooManyTags extends ProblemException {
    TooManyTags(UUID serviceRequestId) {
        super(
                409,
                "too-many-tags",
                "Service request " + serviceRequestId + " would carry more than " + Tags.MOST + " tags",
                Map.of("most", Tags.MOST));
    }
}
