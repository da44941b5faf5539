package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.outlet.OutletCalendars;
import io.aftercare.kit.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps the deadlines of a visit in step with its status: each status has at most one thing to wait for. */
@ApplicationScoped
class Agenda {
    static final String ACCEPTANCE = "visit-acceptance";
    static final String CONTACT = "visit-contact";
    static final String UNASSIGNED = "visit-unassigned";

    private static final Duration PAUSE_BETWEEN_SEARCHES = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofMinutes(5);

    private static final Duration CONTACT_WITHIN_IF_P1 = Duration.ofMinutes(30);

    private final Deadlines deadlines;
    private final OutletCalendars calendars;
    private final Clock clock;

    Agenda(Deadlines deadlines, OutletCalendars calendars, Clock clock) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Until when a technician who is asked at a moment has to answer (S4-3.1a). */
    Instant acceptBy(Visit visit, Instant at) {
        var within = Duration.ofMinutes(visit.job().policy().acceptWithinMinutes());
        return graceful(at.plus(within), within);
    }

    /**
     * Until when a technician who accepted or was missed at a moment has to agree a time with the customer: half an hour by the
     * clock when it is most urgent (S1-4.1a), else by the working calendar of the outlet (S1-4.1c).
     */
    Instant contactBy(Visit visit, Instant at) {
        var assignee = visit.assignee();
        var within = Duration.ofMinutes(visit.job().policy().contactWithinMinutes());
        if (visit.job().priority() == Priority.P1 || assignee == null) {
            return graceful(at.plus(CONTACT_WITHIN_IF_P1), CONTACT_WITHIN_IF_P1);
        }
        return graceful(calendars.of(assignee.outletCode()).plusWorking(at, within), within);
    }

    /** A step that is recorded later than it happened leaves a little time to record the next one, too. */
    private Instant graceful(Instant due, Duration within) {
        var soonest = clock.instant().plus(within.compareTo(GRACE) < 0 ? within : GRACE);
        return due.isBefore(soonest) ? soonest : due;
    }

    /** Called after each change, with the status before it. */
    void follow(VisitStatus before, Visit visit) {
        var id = visit.aggregateId();
        if (before != visit.status()) {
            kindOf(before).ifPresent(kind -> deadlines.cancel(kind, id));
        }
        if (!visit.contactOverdue()) {
            kindOf(visit.status()).ifPresent(kind -> deadlines.set(kind, id, dueAt(visit)));
        }
    }

    /** Searches again soon for a technician for these visits: somebody may have become available. */
    void searchNow(Iterable<UUID> visitIds) {
        var now = clock.instant();
        visitIds.forEach(id -> deadlines.set(UNASSIGNED, id, now));
    }

    private static Optional<String> kindOf(VisitStatus status) {
        return switch (status) {
            case REQUESTED -> Optional.of(UNASSIGNED);
            case PROPOSED -> Optional.of(ACCEPTANCE);
            case ACCEPTED, MISSED -> Optional.of(CONTACT);
            case APPOINTED, DEPARTED, ARRIVED, COMPLETED, CANCELLED -> Optional.empty();
        };
    }

    private Instant dueAt(Visit visit) {
        var promised = visit.status() == VisitStatus.PROPOSED ? visit.acceptBy() : visit.contactBy();
        if (visit.status() != VisitStatus.REQUESTED && promised != null) {
            return promised;
        }
        return visit.unassignedReason() == null
                ? clock.instant()
                : clock.instant().plus(PAUSE_BETWEEN_SEARCHES);
    }
}
