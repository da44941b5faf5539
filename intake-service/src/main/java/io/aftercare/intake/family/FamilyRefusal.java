package io.aftercare.intake.family;

import io.aftercare.intake.request.ServiceRequest;
import io.aftercare.kit.http.ProblemException;
import java.util.Map;
import java.util.UUID;

/** 409: these requests cannot belong together so. */
final class FamilyRefusal extends ProblemException {
    private FamilyRefusal(String code, String detail, UUID serviceRequestId) {
        super(409, code, detail, Map.of("serviceRequestId", serviceRequestId.toString()));
    }

    static FamilyRefusal over(ServiceRequest request) {
        return new FamilyRefusal("request-over", "The request is " + request.status(), request.aggregateId());
    }

    static FamilyRefusal isChild(UUID id) {
        return new FamilyRefusal("request-is-child", "A part has no parts of its own and one parent only", id);
    }

    static FamilyRefusal hasChildren(UUID id) {
        return new FamilyRefusal("request-has-children", "A request with parts is part of no other one", id);
    }

    static FamilyRefusal noParent(UUID id) {
        return new FamilyRefusal("no-parent", "The request is part of no other one", id);
    }
}
