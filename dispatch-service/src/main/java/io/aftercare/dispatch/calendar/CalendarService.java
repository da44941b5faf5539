package io.aftercare.dispatch.calendar;

import io.aftercare.dispatch.link.LinkKind;
import io.aftercare.dispatch.link.LinkedCaller;
import io.aftercare.dispatch.link.SignedLink;
import io.aftercare.dispatch.link.SignedLinks;
import io.aftercare.dispatch.technician.TechnicianService;
import io.aftercare.dispatch.visit.PlannedVisits;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Calendars, and the links by which they are read. */
@ApplicationScoped
@Transactional
class CalendarService {
    private static final Duration BACK = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofDays(60);

    private final TechnicianService technicians;
    private final PlannedVisits visits;
    private final SignedLinks links;
    private final LinkedCaller linked;
    private final Caller caller;
    private final Clock clock;

    CalendarService(
            TechnicianService technicians,
            PlannedVisits visits,
            SignedLinks links,
            LinkedCaller linked,
            Caller caller,
            Clock clock) {
        this.technicians = technicians;
        this.visits = visits;
        this.links = links;
        this.linked = linked;
        this.caller = caller;
        this.clock = clock;
    }

    String of(UUID technicianId) {
        return calendarOf(technicians.one(technicianId).login());
    }

    /** The calendar of the technician by whose link the caller came; there is none for anybody else. */
    String ofLink() {
        if (linked.linkId().isEmpty()) {
            throw new NotFound("Calendar feed", "of this address");
        }
        return calendarOf(caller.login());
    }

    private String calendarOf(String login) {
        var now = clock.instant();
        return Calendars.of(login, visits.stopsOf(login, now.minus(BACK), now.plus(AHEAD)));
    }

    /** Makes a secret address; it is told now and never again. */
    FeedView makeFeed(UUID technicianId) {
        var technician = technicians.one(technicianId);
        var link = SignedLink.made(
                Ids.next(),
                LinkKind.CALENDAR,
                technicianId,
                technician.login(),
                null,
                caller.login(),
                clock.instant(),
                null);
        return FeedView.of(link, links.sign(link));
    }

    FeedsView feeds(UUID technicianId) {
        technicians.one(technicianId);
        return feedsOf(technicianId);
    }

    /** Revoking it again changes nothing. */
    FeedView revoke(UUID technicianId, UUID feedId) {
        technicians.one(technicianId);
        var feed = links.calendarsOf(technicianId).stream()
                .filter(link -> link.id().equals(feedId))
                .findFirst()
                .orElseThrow(() -> new NotFound("Calendar feed", feedId));
        links.revoke(feed, caller.login(), clock.instant());
        return feedsOf(technicianId).items().stream()
                .filter(view -> view.id().equals(feedId))
                .findFirst()
                .orElseThrow();
    }

    private FeedsView feedsOf(UUID technicianId) {
        return new FeedsView(links.calendarsOf(technicianId).stream()
                .map(link -> FeedView.of(link, null))
                .toList());
    }

    /** The calendar feeds of a technician, the newest first. */
    record FeedsView(List<FeedView> items) {}
}
