package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.due.Due;
import io.aftercare.dispatch.due.DueTimes;
import io.aftercare.dispatch.due.Limit;
import io.aftercare.dispatch.outlet.OutletCalendars;
import io.aftercare.kit.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the deadlines of a visit in step with its status: each status has at most one thing to wait for. */
@ApplicationScoped
class Agenda {
    static final String ACCEPTANCE = "visit-acceptance";
    static final String CONTACT = "visit-contact";
    static final String DEPARTURE = "visit-departure";
    static final String ARRIVAL = "visit-arrival";
    static final String UNASSIGNED = "visit-unassigned";

    private static final Duration PAUSE_BETWEEN_SEARCHES = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final Deadlines deadlines;
    private final OutletCalendars calendars;
    private final DueTimes times;
    private final Clock clock;

    Agenda(Deadlines deadlines, OutletCalendars calendars, DueTimes times, Clock clock) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.times = times;
        this.clock = clock;
    }

    /** Until when staff of an outlet has to leave and to arrive (S1-4.1b, S3.5-I3b). */
    Due due(Visit visit, String outletCode) {
        return times.of(visit.job().place(), visit.job().priority(), visit.requestedAt(), outletCode);
    }

    /** Until when a technician who is asked at a moment has to answer (S4-3.1a). */
    Instant acceptBy(Visit visit, Instant at) {
        var byPolicy = Duration.ofMinutes(visit.job().policy().acceptWithinMinutes());
        var within = times.acceptance(visit.job().priority(), visit.due().zone())
                .filter(limit -> limit.compareTo(byPolicy) < 0)
                .orElse(byPolicy);
        return graceful(at.plus(within), within);
    }

    /**
     * Until when a technician who accepted or was missed at a moment has to agree a time with the customer: by the clock
     * where priority and zone have a limit (S1-4.1a), else by the working calendar of the outlet (S1-4.1c).
     */
    Instant contactBy(Visit visit, Instant at) {
        var assignee = visit.assignee();
        var limit = times.contact(visit.job().priority(), visit.due().zone());
        var within = limit.orElse(Duration.ofMinutes(visit.job().policy().contactWithinMinutes()));
        if (limit.isPresent() || assignee == null) {
            return graceful(at.plus(within), within);
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
        var due = dueAt(visit);
        if (before != visit.status() || due.isEmpty()) {
            kindOf(before).ifPresent(kind -> deadlines.cancel(kind, id));
        }
        kindOf(visit.status()).ifPresent(kind -> due.ifPresent(moment -> deadlines.set(kind, id, moment)));
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
            case APPOINTED -> Optional.of(DEPARTURE);
            case DEPARTED -> Optional.of(ARRIVAL);
            case ARRIVED, COMPLETED, CANCELLED -> Optional.empty();
        };
    }

    /** Nothing when there is no limit, or when it is over and was told. */
    private Optional<Instant> dueAt(Visit visit) {
        var due = visit.due();
        return switch (visit.status()) {
            case REQUESTED -> Optional.of(nextSearch(visit));
            case PROPOSED -> Optional.of(visit.acceptBy() == null ? clock.instant() : visit.acceptBy());
            case ACCEPTED, MISSED -> limit(due.contact().dueAt(), due.contact());
            case APPOINTED ->
                limit(due.departBy(visit.appointment()), due.departure()).map(this::notAtOnce);
            case DEPARTED -> limit(due.arrival().dueAt(), due.arrival()).map(this::notAtOnce);
            case ARRIVED, COMPLETED, CANCELLED -> Optional.empty();
        };
    }

    private static Optional<Instant> limit(@Nullable Instant dueAt, Limit limit) {
        return Optional.ofNullable(dueAt).filter(_ -> !limit.overdue());
    }

    private Instant nextSearch(Visit visit) {
        return visit.unassignedReason() == null
                ? clock.instant()
                : clock.instant().plus(PAUSE_BETWEEN_SEARCHES);
    }

    /** What is recorded later than it happened is followed soon by the next step. */
    private Instant notAtOnce(Instant due) {
        return graceful(due, GRACE);
    }
}
