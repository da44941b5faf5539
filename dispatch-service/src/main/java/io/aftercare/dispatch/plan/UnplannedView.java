package io.aftercare.dispatch.plan;

import io.aftercare.dispatch.planning.Reason;
import io.aftercare.dispatch.planning.Solution.Refusal;
import io.aftercare.dispatch.planning.Solution.Unplanned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A visit that the plan leaves out, with what keeps it out of the duties that begin nearest to it.
 *
 * @param nobodyAtWork true when there is no duty at all in the time of the plan
 */
record UnplannedView(UUID visitId, long points, boolean nobodyAtWork, List<RefusalView> nearest) {
    /** What keeps the visit out of one duty; when all of it is changed, the visit fits in. */
    record RefusalView(
            UUID technicianId,
            String technicianLogin,
            Instant from,
            Instant until,
            int minutesAway,
            List<ReasonView> reasons) {
        static RefusalView of(Refusal refusal) {
            return new RefusalView(
                    refusal.technicianId(),
                    refusal.technicianLogin(),
                    refusal.from(),
                    refusal.until(),
                    refusal.secondsAway() / 60,
                    refusal.reasons().stream()
                            .map(reason -> new ReasonView(reason, reason.change()))
                            .toList());
        }
    }

    /** One rule, and what would change its answer. */
    record ReasonView(Reason reason, String change) {}

    static UnplannedView of(Unplanned unplanned) {
        return new UnplannedView(
                unplanned.visitId(),
                unplanned.points(),
                unplanned.nearest().isEmpty(),
                unplanned.nearest().stream().map(RefusalView::of).toList());
    }
}
