package io.aftercare.intake.remote;

import io.aftercare.kit.time.DeadlineHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Hears when the time of an authorisation is over. */
@ApplicationScoped
class ExpiredAuthorisations implements DeadlineHandler {
    private final RemoteService remote;

    ExpiredAuthorisations(RemoteService remote) {
        this.remote = remote;
    }

    @Override
    public String kind() {
        return RemoteService.DEADLINE;
    }

    @Override
    public void onDue(UUID remoteAuthorisationId, Instant dueAt) {
        remote.expire(remoteAuthorisationId);
    }
}
