package io.aftercare.dispatch.departure;

import io.aftercare.dispatch.job.DeparturePoint;
import io.aftercare.kit.http.ProblemException;
import java.util.List;
import java.util.Map;

/** Nobody leaves for the customer before the points that the policy asks for are confirmed. */
class IncompleteChecklist extends ProblemException {
    IncompleteChecklist(List<DeparturePoint> missing) {
        super(
                409,
                "departure-checklist-incomplete",
                "Before departure these points must be confirmed: " + missing,
                Map.of(
                        "clause",
                        "S3.8-C4",
                        "missing",
                        missing.stream()
                                .map(point -> Map.of("point", point.name(), "clause", point.clause()))
                                .toList()));
    }
}
