package io.aftercare.dispatch.emergency;

import io.aftercare.dispatch.emergency.EmergencyView.Displaced;
import io.aftercare.dispatch.visit.PlannedVisits;
import io.aftercare.dispatch.visit.VisitService;
import io.aftercare.dispatch.visit.VisitService.Given;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts emergencies in first. */
@ApplicationScoped
@Transactional
class EmergencyService {
    private final VisitService visits;
    private final PlannedVisits planned;
    private final EmergencyRules rules;
    private final Clock clock;

    EmergencyService(VisitService visits, PlannedVisits planned, EmergencyRules rules, Clock clock) {
        this.visits = visits;
        this.planned = planned;
        this.rules = rules;
        this.clock = clock;
    }

    /** The visit as it was given, with what it displaces. */
    record PutIn(EmergencyView view, String etag) {}

    PutIn putIn(UUID visitId, @Nullable IfMatch ifMatch, String technicianLogin, String reason) {
        if (!visits.knownAs(visitId, ifMatch).urgent()) {
            throw new ProblemException(
                    409,
                    "not-an-emergency",
                    "Only a visit of priority P1 is put in first",
                    Map.of("clause", "S3.8-B4"));
        }
        Given given = visits.give(visitId, ifMatch, technicianLogin, reason);
        var now = clock.instant();
        var until = now.plus(Duration.ofMinutes(rules.minutes()));
        var displaced = planned.stopsOf(technicianLogin, now, until).stream()
                .filter(stop -> !stop.visitId().equals(visitId) && !stop.isUnderWay())
                .map(Displaced::of)
                .toList();
        return new PutIn(new EmergencyView(given.view(), until, displaced), given.etag());
    }
}
