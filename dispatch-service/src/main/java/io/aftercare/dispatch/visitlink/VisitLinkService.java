package io.aftercare.dispatch.visitlink;

import io.aftercare.dispatch.link.LinkKind;
import io.aftercare.dispatch.link.SignedLink;
import io.aftercare.dispatch.link.SignedLinks;
import io.aftercare.dispatch.visit.VisitService;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with links for visits. */
@ApplicationScoped
@Transactional
class VisitLinkService {
    private final VisitService visits;
    private final SignedLinks links;
    private final VisitLinkSteps steps;
    private final Caller caller;
    private final Clock clock;

    VisitLinkService(VisitService visits, SignedLinks links, VisitLinkSteps steps, Caller caller, Clock clock) {
        this.visits = visits;
        this.links = links;
        this.steps = steps;
        this.caller = caller;
        this.clock = clock;
    }

    VisitLinkView make(UUID visitId, @Nullable IfMatch ifMatch, MakeLink facts) {
        var assignee = visits.assigneeOf(visitId, ifMatch);
        var now = clock.instant();
        var link = SignedLink.made(
                Ids.next(),
                LinkKind.VISIT,
                assignee.technicianId(),
                assignee.technicianLogin(),
                visitId,
                caller.login(),
                now,
                now.plus(Duration.ofHours(facts.hours())));
        return VisitLinkView.of(link, links.sign(link), List.of());
    }

    VisitLinksView of(UUID visitId) {
        visits.known(visitId);
        var taken = steps.of(visitId);
        return new VisitLinksView(links.ofVisit(visitId).stream()
                .map(link -> VisitLinkView.of(link, null, taken.getOrDefault(link.id(), List.of())))
                .toList());
    }

    /** Revoking it again changes nothing. */
    VisitLinkView revoke(UUID visitId, UUID linkId) {
        visits.known(visitId);
        var link = links.ofVisit(visitId).stream()
                .filter(known -> known.id().equals(linkId))
                .findFirst()
                .orElseThrow(() -> new NotFound("Visit link", linkId));
        links.revoke(link, caller.login(), clock.instant());
        return of(visitId).items().stream()
                .filter(view -> view.id().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    /** The links of a visit, the newest first. */
    record VisitLinksView(List<VisitLinkView> items) {}
}
