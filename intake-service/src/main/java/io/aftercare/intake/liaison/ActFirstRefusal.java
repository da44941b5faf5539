package io.aftercare.intake.liaison;

import io.aftercare.intake.request.RequestStatus;
import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** 409: the paper comes first here, or there is nothing to do. */
final class ActFirstRefusal extends ProblemException {
    private ActFirstRefusal(String code, String detail, Map<String, Object> extensions) {
        super(409, code, detail, extensions);
    }

    static ActFirstRefusal byPolicy(String policyCode, int policyVersion) {
        return new ActFirstRefusal(
                "act-first-not-allowed",
                "The policy of the request asks for the paper first",
                Map.of("policyCode", policyCode, "policyVersion", policyVersion, "clause", "S3.5-B6"));
    }

    static ActFirstRefusal notOpen(RequestStatus status) {
        return new ActFirstRefusal(
                "nothing-to-act-on", "The request is " + status, Map.of("requestStatus", status.name()));
    }
}
