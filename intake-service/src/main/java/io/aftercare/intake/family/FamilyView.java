package io.aftercare.intake.family;

import io.aftercare.intake.request.RequestStatus;
import io.aftercare.intake.request.ServiceRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which request this one is part of, and which are parts of it. */
@Schema(name = "Family")
record FamilyView(
        @Nullable Relative parent,
        @Schema(description = "From the first to the last") List<Relative> children) {

    /** A request that belongs to it. */
    record Relative(
            UUID id,
            String number,
            RequestStatus status,

            @Schema(description = "Whether it came from a split")
            boolean split,

            Instant joinedAt) {
        static Relative of(ServiceRequest request, Kinship kinship) {
            return new Relative(
                    request.aggregateId(), request.number(), request.status(), kinship.split(), kinship.joinedAt());
        }
    }
}
