package io.aftercare.intake.expert;

import io.aftercare.kit.time.DeadlineHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Hears when the customer should have had a reply. */
@ApplicationScoped
class BrokenPromises implements DeadlineHandler {
    private final ExpertService experts;

    BrokenPromises(ExpertService experts) {
        this.experts = experts;
    }

    @Override
    public String kind() {
        return ExpertService.DEADLINE;
    }

    @Override
    public void onDue(UUID expertQuestionId, Instant dueAt) {
        experts.passPromise(expertQuestionId);
    }
}
