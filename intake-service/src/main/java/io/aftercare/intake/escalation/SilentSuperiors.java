package io.aftercare.intake.escalation;

import io.aftercare.kit.time.DeadlineHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Hears when the time for an acknowledgement is over. */
@ApplicationScoped
class SilentSuperiors implements DeadlineHandler {
    private final EscalationService escalations;

    SilentSuperiors(EscalationService escalations) {
        this.escalations = escalations;
    }

    @Override
    public String kind() {
        return EscalationService.DEADLINE;
    }

    @Override
    public void onDue(UUID serviceRequestId, Instant dueAt) {
        escalations.passOver(serviceRequestId, dueAt);
    }
}
