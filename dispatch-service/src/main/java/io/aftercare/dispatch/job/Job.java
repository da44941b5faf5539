package io.aftercare.dispatch.job;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Priority;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** What the request said about the work; every event that starts work elsewhere carries it on. */
@Embeddable
public record Job(
        UUID serviceRequestId,
        String partner,
        String channel,
        String productCode,
        String skill,
        @Enumerated(EnumType.STRING) Priority priority,
        UUID customerId,
        UUID assetId,
        boolean inWarranty,
        @Convert(converter = ServicePolicy.Column.class) ServicePolicy policy,
        String faultCategory,
        double latitude,
        double longitude,
        Instant reportedAt) {
    public Place place() {
        return new Place(latitude, longitude);
    }
}
