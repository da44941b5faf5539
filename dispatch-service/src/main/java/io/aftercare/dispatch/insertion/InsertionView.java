package io.aftercare.dispatch.insertion;

import io.aftercare.dispatch.planning.Choice;
import io.aftercare.dispatch.planning.Reason;
import io.aftercare.dispatch.planning.Solution.Points;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit weighed against every duty of a plan; possible ones first, the cheapest of them first. */
record InsertionView(UUID planId, UUID visitId, List<ChoiceView> choices) {
    /**
     * One duty.
     *
     * @param start when the work would begin; absent when it cannot be
     * @param points by which the plan would become dearer, the sum of the terms; one point is a metre of way
     * @param reasons everything that keeps the visit out; none when it fits in
     */
    record ChoiceView(
            UUID technicianId,
            String technicianLogin,
            @Nullable Instant start,
            long points,
            List<Points> terms,
            List<Obstruction> reasons) {
        static ChoiceView of(Choice choice) {
            return new ChoiceView(
                    choice.technicianId(),
                    choice.technicianLogin(),
                    choice.start(),
                    choice.points(),
                    choice.terms(),
                    choice.reasons().stream()
                            .map(reason -> new Obstruction(reason, reason.change()))
                            .toList());
        }
    }

    /** One rule, and what would change its answer. */
    record Obstruction(Reason reason, String change) {}
}
