package io.aftercare.dispatch.network;

import io.aftercare.kit.time.DeadlineHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The day has come on which something about a membership is told: whatever replica finds it first tells it. */
@ApplicationScoped
class MembershipDeadlines implements DeadlineHandler {
    static final String WATCH = "membership-watch";

    private final MembershipService service;

    MembershipDeadlines(MembershipService service) {
        this.service = service;
    }

    @Override
    public String kind() {
        return WATCH;
    }

    @Override
    public void onDue(UUID membershipId, Instant dueAt) {
        service.watch(membershipId, dueAt);
    }
}
