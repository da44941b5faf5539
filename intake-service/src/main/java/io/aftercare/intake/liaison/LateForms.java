package io.aftercare.intake.liaison;

import io.aftercare.kit.time.DeadlineHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Hears when a work liaison form should have been there. */
@ApplicationScoped
class LateForms implements DeadlineHandler {
    private final LiaisonService liaison;

    LateForms(LiaisonService liaison) {
        this.liaison = liaison;
    }

    @Override
    public String kind() {
        return LiaisonService.DEADLINE;
    }

    @Override
    public void onDue(UUID liaisonDebtId, Instant dueAt) {
        liaison.passDue(liaisonDebtId);
    }
}
