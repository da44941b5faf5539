package io.aftercare.intake.incident.log;

import io.aftercare.intake.incident.IncidentStatus;
import io.aftercare.kit.http.ProblemException;
import java.util.Map;

/** 409: nothing is added to an incident that is over. */
final class IncidentOver extends ProblemException {
    IncidentOver(IncidentStatus status) {
        super(409, "major-incident-over", "The incident is " + status, Map.of("status", status.name()));
    }
}
