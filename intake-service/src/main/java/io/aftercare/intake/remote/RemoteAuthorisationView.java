package io.aftercare.intake.remote;

import io.aftercare.intake.tier.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An authorisation and its session as the API shows them. */
@Schema(name = "RemoteAuthorisation")
record RemoteAuthorisationView(
        UUID id,
        UUID serviceRequestId,
        RemoteStatus status,
        List<RemoteAction> scope,

        @Schema(
                description =
                        "Who of the customer's people gave it; shown where one is read by its id, which is audited")
        @Nullable String givenBy,

        Grant.Through givenThrough,

        @Schema(description = "Login") String recordedBy,

        Instant givenAt,
        Instant expiresAt,
        @Nullable Instant startedAt,
        @Nullable String startedBy,
        @Nullable Instant endedAt,

        @Schema(description = "Login; `system` when it expired") @Nullable String endedBy,

        @Nullable Outcome outcome) {

    static RemoteAuthorisationView of(RemoteAuthorisation authorisation, @Nullable String givenBy) {
        var grant = authorisation.grant();
        return new RemoteAuthorisationView(
                authorisation.aggregateId(),
                authorisation.serviceRequestId(),
                authorisation.status(),
                authorisation.scope(),
                givenBy,
                grant.givenThrough(),
                grant.recordedBy(),
                grant.givenAt(),
                grant.expiresAt(),
                authorisation.startedAt(),
                authorisation.startedBy(),
                authorisation.endedAt(),
                authorisation.endedBy(),
                authorisation.outcome());
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "RemoteAuthorisationView[" + id + "]";
    }
}
