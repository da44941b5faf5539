package io.aftercare.intake.duplicate;

import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: these two cannot be one matter so. */
final class DuplicateRefusal extends ProblemException {
    private DuplicateRefusal(String code, String detail, UUID serviceRequestId) {
        super(409, code, detail, Map.of("serviceRequestId", serviceRequestId.toString()));
    }

    static DuplicateRefusal over(ServiceRequest original) {
        return original.isDuplicate()
                ? new DuplicateRefusal(
                        "original-is-duplicate", "It is a duplicate of another one itself", original.aggregateId())
                : new DuplicateRefusal("request-over", "The original is " + original.status(), original.aggregateId());
    }

    static DuplicateRefusal related(UUID id) {
        return new DuplicateRefusal("request-has-relatives", "The request has a parent or parts", id);
    }

    static DuplicateRefusal none(UUID id) {
        return new DuplicateRefusal("not-a-duplicate", "The request is marked as no duplicate", id);
    }
}
