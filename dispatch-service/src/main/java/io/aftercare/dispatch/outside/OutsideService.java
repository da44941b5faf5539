package io.aftercare.dispatch.outside;

import io.aftercare.dispatch.happening.SendingOutside;
import io.aftercare.dispatch.visit.VisitService;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When staff from outside is sent. */
@ApplicationScoped
@Transactional
class OutsideService {
    private static final String CLAUSE = "S3.8-E3b";

    private final VisitService visits;
    private final Consents consents;
    private final Caller caller;
    private final Clock clock;

    OutsideService(VisitService visits, Consents consents, Caller caller, Clock clock) {
        this.visits = visits;
        this.consents = consents;
        this.caller = caller;
        this.clock = clock;
    }

    /** Only for an urgent visit for which there is nobody. */
    Consent consent(UUID visitId, @Nullable IfMatch ifMatch, String reason) {
        var visit = visits.knownAs(visitId, ifMatch);
        if (!visit.urgent() || !visit.withoutCandidate()) {
            throw new ProblemException(
                    409,
                    "not-an-emergency",
                    "Staff from outside is for urgent visits that no technician of ours can make",
                    Map.of("clause", CLAUSE));
        }
        consents.keep(new Consent(visitId, caller.login(), clock.instant(), reason));
        return consents.of(visitId).orElseThrow();
    }

    void sending(@Observes SendingOutside sending) {
        if (consents.of(sending.visitId()).isEmpty()) {
            throw new ProblemException(
                    409,
                    "outside-consent-missing",
                    "A manager consents before %s, who is from outside, is sent".formatted(sending.technicianLogin()),
                    Map.of("clause", CLAUSE));
        }
    }
}
