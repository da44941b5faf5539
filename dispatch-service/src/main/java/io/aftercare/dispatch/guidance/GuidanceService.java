package io.aftercare.dispatch.guidance;

import io.aftercare.dispatch.guidance.Editions.Kept;
import io.aftercare.dispatch.guidance.GuidanceView.Edition;
import io.aftercare.dispatch.person.KeptWords;
import io.aftercare.dispatch.visit.VisitService;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with plans and guidance. */
@ApplicationScoped
@Transactional
class GuidanceService {
    private static final String PLAN = "visit-plan";
    private static final String GUIDANCE = "visit-guidance";

    private final VisitService visits;
    private final Editions editions;
    private final KeptWords words;
    private final Caller caller;
    private final Clock clock;

    GuidanceService(VisitService visits, Editions editions, KeptWords words, Caller caller, Clock clock) {
        this.visits = visits;
        this.editions = editions;
        this.words = words;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was given, with the version of the visit that carries it. */
    record Given(GuidanceView view, String etag) {}

    Given give(UUID visitId, @Nullable IfMatch ifMatch, GiveGuidance facts) {
        var guided = visits.guide(visitId, ifMatch);
        var customerId = guided.customerId();
        editions.add(
                visitId,
                new Kept(
                        guided.version(),
                        words.keep(customerId, PLAN, facts.plan()),
                        words.keep(customerId, GUIDANCE, facts.guidance()),
                        caller.login(),
                        clock.instant()));
        return new Given(view(visitId, customerId), guided.etag());
    }

    GuidanceView one(UUID visitId) {
        return view(visitId, visits.known(visitId).customerId());
    }

    private GuidanceView view(UUID visitId, UUID customerId) {
        return new GuidanceView(
                visitId,
                editions.of(visitId).stream()
                        .map(kept -> new Edition(
                                kept.version(),
                                words.read(customerId, PLAN, kept.plan()).orElse(null),
                                words.read(customerId, GUIDANCE, kept.guidance())
                                        .orElse(null),
                                kept.givenBy(),
                                kept.givenAt()))
                        .toList());
    }
}
