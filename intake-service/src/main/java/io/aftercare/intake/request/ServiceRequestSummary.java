package io.aftercare.intake.request;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.kit.http.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service request in a list: what is needed to find the right one, without any personal text. */
public record ServiceRequestSummary(
        UUID id,
        String number,
        RequestStatus status,
        String partner,
        Channel channel,
        @Nullable String externalReference,
        String firstResponder,
        @Nullable UUID possibleDuplicateOf,
        UUID customerId,
        String productCode,
        String faultCategory,
        @Nullable Priority priority,
        @Nullable String outletCode,

        @Schema(description = "Login of whose it is") @Nullable String owner,

        List<String> tags,
        double latitude,
        double longitude,
        Instant reportedAt,
        boolean repairAbandoned,

        @Schema(description = "SLA zone of the place (S3.5-I3b)") @Nullable String slaZone,

        @Schema(description = "When the next open promise is, or was, due; missing while paused") @Nullable Instant slaDueAt,

        @Schema(description = "Whether a promise of time was broken")
        boolean slaBreached,

        @Schema(description = "When somebody last spoke with the customer (S4-3.1b)") @Nullable Instant lastCustomerContactAt) {

    /** Where it stands in a list that shows the newest first. */
    public Cursor cursor() {
        return new Cursor(reportedAt, id);
    }
}
