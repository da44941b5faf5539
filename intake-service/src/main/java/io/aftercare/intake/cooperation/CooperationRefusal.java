package io.aftercare.intake.cooperation;

import io.aftercare.intake.request.RequestStatus;
import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** This step is not for now (409), or not for this caller (403). */
final class CooperationRefusal extends ProblemException {
    private CooperationRefusal(int status, String code, String detail, Map<String, Object> extensions) {
        super(status, code, detail, extensions);
    }

    static CooperationRefusal over(RequestStatus status) {
        return new CooperationRefusal(
                409, "nothing-to-cooperate", "The request is " + status, Map.of("requestStatus", status.name()));
    }

    static CooperationRefusal anotherDepartment(Department department) {
        return new CooperationRefusal(
                403, "another-department", "Another department is asked", Map.of("department", department.name()));
    }

    /** Nobody complains about a department whose time is not over, or calls that a deadlock. */
    static CooperationRefusal notResisted(CooperationStatus status) {
        return new CooperationRefusal(
                409,
                "cooperation-not-refused",
                "The department has neither refused nor let the time pass",
                Map.of("status", status.name()));
    }

    static CooperationRefusal complained() {
        return new CooperationRefusal(
                409, "complaint-made", "There is a complaint already", Map.of("clause", "S3.3-D4"));
    }

    static CooperationRefusal noComplaint() {
        return new CooperationRefusal(409, "no-open-complaint", "No complaint waits to be acknowledged", Map.of());
    }

    static CooperationRefusal firstResponderOnly(String firstResponder) {
        return new CooperationRefusal(
                403,
                "first-responder-only",
                "Only who was told first complains to the manager",
                Map.of("firstResponder", firstResponder, "clause", "S3.3-D4"));
    }

    static CooperationRefusal notDeadlocked(CooperationStatus status) {
        return new CooperationRefusal(
                409, "not-deadlocked", "The office is not asked", Map.of("status", status.name()));
    }

    static CooperationRefusal ownDispute() {
        return new CooperationRefusal(
                403,
                "own-dispute",
                "Nobody adjudicates in a matter of the own department",
                Map.of("clause", "S3.5-D2"));
    }
}
