package io.aftercare.intake.request;

import io.aftercare.intake.policy.Priority;
import io.aftercare.intake.request.Origin.Channel;
import io.aftercare.kit.http.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
        double latitude,
        double longitude,
        Instant reportedAt,
        boolean repairAbandoned) {

    static ServiceRequestSummary of(ServiceRequest request) {
        var origin = request.origin();
        var matter = request.matter();
        return new ServiceRequestSummary(
                request.aggregateId(),
                request.number(),
                request.status(),
                origin.partner(),
                origin.channel(),
                origin.externalReference(),
                origin.firstResponder(),
                origin.possibleDuplicateOf(),
                matter.customerId(),
                matter.productCode(),
                matter.faultCategory(),
                request.triage().map(Triage::priority).orElse(null),
                request.outletCode().orElse(null),
                request.place().latitude(),
                request.place().longitude(),
                origin.reportedAt(),
                request.milestones().repairAbandoned());
    }

    /** One page of what a query for one more than the limit gave. */
    public static Page<ServiceRequestSummary> page(List<ServiceRequest> rows, int limit) {
        return Page.of(rows, limit, ServiceRequest::cursor).map(ServiceRequestSummary::of);
    }
}
