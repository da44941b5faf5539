package io.aftercare.intake.phone;

import io.aftercare.intake.request.RequestStatus;
import io.aftercare.intake.request.ServiceRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call as the agent who has it sees it. */
@Schema(name = "Call")
record CallView(
        @Schema(description = "What a request names that this call told")
        UUID id,

        String partner,
        Call.Status status,
        @Nullable String line,

        @Schema(description = "In E.164 where it can be read so; missing where it is hidden or erased") @Nullable String callerNumber,

        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        Call.@Nullable EndedBy endedBy,
        @Nullable UUID serviceRequestId,

        @Schema(description = "The customer with this number; the file is at /v1/customers/{id}/service-file") @Nullable UUID customerId,

        @Schema(description = "What is open for the customer, the newest first")
        List<OpenRequest> openRequests) {
    /** A request that the call may be about. */
    @Schema(name = "OpenRequest")
    record OpenRequest(UUID id, String number, RequestStatus status, String productCode, Instant reportedAt) {
        static OpenRequest of(ServiceRequest request) {
            return new OpenRequest(
                    request.aggregateId(),
                    request.number(),
                    request.status(),
                    request.matter().productCode(),
                    request.origin().reportedAt());
        }
    }

    /** Without the number: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "CallView[" + id + "]";
    }
}
