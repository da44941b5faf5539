package io.aftercare.dispatch.planning;

import io.aftercare.dispatch.job.Appointment;
import io.aftercare.dispatch.job.Assignee;
import io.aftercare.dispatch.planning.PlanInput.Duty;
import io.aftercare.dispatch.planning.PlanInput.Wanted;
import io.aftercare.dispatch.visit.PlannedVisits.OpenVisit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When each visit may be made. What was agreed with the customer holds, and stays with the technician as long as that
 * one is on duty then; what the customer wished holds unless that time is over; else it is any time of the horizon,
 * the sooner the better.
 */
record Wishes(Instant from, Instant until, int workMinutes, List<Duty> duties) {
    /** Empty when nothing of it lies in the horizon. */
    Optional<Wanted> of(OpenVisit visit) {
        var agreed = visit.appointment();
        if (agreed != null && agreed.until().isAfter(from)) {
            return agreed.from().isBefore(until) ? Optional.of(promised(visit, agreed)) : Optional.empty();
        }
        var wish = visit.window();
        var earliest = wish.earliest() == null || wish.earliest().isBefore(from) ? from : wish.earliest();
        if (!earliest.isBefore(until)) {
            return Optional.empty();
        }
        var missed = agreed == null ? wish.latest() : agreed.until();
        var isOver = missed == null || missed.isBefore(earliest);
        var due =
                missed == null ? visit.requestedAt().plus(visit.job().priority().horizon()) : missed;
        return Optional.of(wanted(visit, earliest, isOver || missed.isAfter(until) ? until : missed, due, null));
    }

    private Wanted promised(OpenVisit visit, Appointment agreed) {
        var earliest = agreed.from().isBefore(from) ? from : agreed.from();
        var latest = agreed.until().isAfter(until) ? until : agreed.until();
        return wanted(visit, earliest, latest, latest, dutyOf(visit.assignee(), earliest, latest));
    }

    private @Nullable String dutyOf(@Nullable Assignee assignee, Instant earliest, Instant latest) {
        return duties.stream()
                .filter(duty -> assignee != null && duty.technicianId().equals(assignee.technicianId()))
                .filter(duty -> !duty.from().isAfter(latest) && duty.until().isAfter(earliest))
                .map(Duty::id)
                .findFirst()
                .orElse(null);
    }

    private Wanted wanted(OpenVisit visit, Instant earliest, Instant latest, Instant due, @Nullable String dutyId) {
        var assignee = visit.assignee();
        return new Wanted(
                visit.visitId(),
                visit.version(),
                visit.status(),
                assignee == null ? null : assignee.technicianId(),
                assignee == null ? null : assignee.technicianLogin(),
                visit.appointment(),
                visit.job().place(),
                visit.job().skill(),
                visit.job().priority(),
                workMinutes,
                earliest,
                latest,
                due,
                dutyId,
                visit.refusedBy(),
                visit.unassignedReason());
    }
}
