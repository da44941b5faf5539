package io.aftercare.intake.remote;

import io.aftercare.intake.tier.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An authorisation that lives: each method takes the real step, a minute after the one before. */
final class ARemoteAuthorisation {
    static final Instant GIVEN_AT = Instant.parse("2026-11-21T08:00:00Z");
    static final Instant EXPIRES_AT = GIVEN_AT.plus(Duration.ofHours(4));
    private static final UUID ID = UUID.fromString("01993f5e-7c00-7a10-8000-000000000071");
    private static final UUID REQUEST = UUID.fromString("01993f5e-7c00-7a10-8000-000000000001");

    private final RemoteAuthorisation authorisation = RemoteAuthorisation.give(
            ID,
            REQUEST,
            Set.of(RemoteAction.VIEW_SCREEN, RemoteAction.READ_LOGS),
            new Grant(new byte[] {1}, Grant.Through.PHONE, "agent-01", GIVEN_AT, EXPIRES_AT));
    private Instant now = GIVEN_AT;

    static ARemoteAuthorisation aRemoteAuthorisation() {
        return new ARemoteAuthorisation();
    }

    ARemoteAuthorisation started() {
        authorisation.start("support-01", later());
        return this;
    }

    ARemoteAuthorisation ended() {
        authorisation.end(Outcome.SOLVED, "support-01", later());
        return this;
    }

    ARemoteAuthorisation withdrawn() {
        authorisation.withdraw("agent-01", later());
        return this;
    }

    ARemoteAuthorisation expired() {
        authorisation.expire("system");
        return this;
    }

    ARemoteAuthorisation at(Instant moment) {
        now = moment;
        return this;
    }

    void does(RemoteAction action) {
        authorisation.refuseUnlessAllowed(action, later());
    }

    RemoteAuthorisation alive() {
        return authorisation;
    }

    private Instant later() {
        now = now.plusSeconds(60);
        return now;
    }
}
