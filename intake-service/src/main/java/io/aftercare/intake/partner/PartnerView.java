package io.aftercare.intake.partner;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner as administrators and the partner itself see it. */
@Schema(name = "Partner")
record PartnerView(
        UUID id,
        String code,
        String name,
        PartnerStatus status,

        @Schema(description = "Whether it tries things out: nobody is sent for its requests")
        boolean sandbox,

        @Schema(description = "By which it logs in (client credentials)")
        String clientId,

        int requestsPerSecond,
        Instant secretMadeAt,

        @Schema(description = "What is still to be done in Keycloak")
        long stepsWaiting,

        @Schema(description = "When the partner last asked to begin again from nothing") @Nullable Instant resetAskedAt,

        @Nullable Instant resetDoneAt,

        @Schema(description = "How many customers that has made forgotten")
        int resetCustomers,

        Instant createdAt,
        String createdBy) {
    static PartnerView of(PartnerNetwork partner, long stepsWaiting) {
        return new PartnerView(
                partner.aggregateId(),
                partner.code(),
                partner.name(),
                partner.status(),
                partner.isSandbox(),
                partner.clientId(),
                partner.requestsPerSecond(),
                partner.secretMadeAt(),
                stepsWaiting,
                partner.resetAskedAt().orElse(null),
                partner.resetDoneAt().orElse(null),
                partner.resetCustomers(),
                partner.createdAt(),
                partner.createdBy());
    }
}
