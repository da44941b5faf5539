package io.aftercare.dispatch.adoption;

import io.aftercare.dispatch.job.Appointment;
import io.aftercare.dispatch.job.PlannedTime;
import io.aftercare.dispatch.visit.PlannedVisits.OpenVisit;
import io.aftercare.dispatch.visit.VisitStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of a visit that somebody changed since the plan was asked for.
 *
 * @param before the visit as the plan knew it
 * @param present the visit as it is; absent when another outlet has it, which is not the caller's to see
 */
record ConflictView(
        UUID visitId, Proposed plan, Side before, @Nullable Side present) {
    /** What the plan wants. */
    record Proposed(UUID technicianId, String technicianLogin, PlannedTime time) {}

    /** A visit at one moment. */
    record Side(
            VisitStatus status,
            @Nullable String technicianLogin,
            @Nullable Appointment appointment,
            @Nullable PlannedTime planned) {}

    static ConflictView of(Proposal proposal, @Nullable OpenVisit present) {
        var wanted = proposal.wanted();
        return new ConflictView(
                proposal.visitId(),
                new Proposed(proposal.technicianId(), proposal.technicianLogin(), proposal.time()),
                new Side(wanted.status(), wanted.technicianLogin(), wanted.appointment(), null),
                present == null ? null : side(present));
    }

    private static Side side(OpenVisit visit) {
        var assignee = visit.assignee();
        return new Side(
                visit.status(),
                assignee == null ? null : assignee.technicianLogin(),
                visit.appointment(),
                visit.planned());
    }
}
