package io.aftercare.intake.cooperation;

import io.aftercare.kit.time.DeadlineHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Hears when an answer, or the acknowledgement of a complaint, should have been there. */
@ApplicationScoped
class CooperationWatch implements DeadlineHandler {
    private final CooperationService cooperations;

    CooperationWatch(CooperationService cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public String kind() {
        return CooperationService.DEADLINE;
    }

    @Override
    public void onDue(UUID cooperationId, Instant dueAt) {
        cooperations.passMoment(cooperationId);
    }
}
