package io.aftercare.dispatch.adoption;

import io.aftercare.dispatch.job.PlannedTime;
import io.aftercare.dispatch.planning.PlanInput.Wanted;
import io.aftercare.dispatch.planning.Solution.Stop;
import io.aftercare.dispatch.planning.Solution.Tour;
import io.aftercare.dispatch.visit.PlannedVisits.OpenVisit;
import java.util.UUID;

/** What a plan wants of one visit, and the visit as the plan knew it. */
record Proposal(UUID technicianId, String technicianLogin, PlannedTime time, Wanted wanted) {
    static Proposal of(Tour tour, Stop stop, Wanted wanted) {
        return new Proposal(
                tour.technicianId(), tour.technicianLogin(), new PlannedTime(stop.start(), stop.end()), wanted);
    }

    UUID visitId() {
        return wanted.visitId();
    }

    /** Whether the visit is so already. */
    boolean isTrueOf(OpenVisit visit) {
        var assignee = visit.assignee();
        return assignee != null && assignee.technicianId().equals(technicianId) && time.equals(visit.planned());
    }
}
