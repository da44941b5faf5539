package io.aftercare.intake.site;

import io.aftercare.kit.time.WeeklyHours;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A site as the API shows it: in clear, or without what leads to the door. */
record SiteView(
        UUID id,
        UUID customerId,
        @Nullable String name,

        @Schema(description = "Missing behind a mask, and once the customer has been erased") @Nullable String address,

        @Schema(description = "Rounded to three decimals behind a mask")
        double latitude,

        double longitude,
        String timeZone,
        @Nullable String slaZone,
        @Nullable WeeklyHours accessHours,
        @Nullable String houseRules,
        @Nullable String safetyNotes,
        SiteStatus status,
        boolean masked,
        Instant createdAt,
        @Nullable Instant endedAt) {

    SiteView behindMask() {
        var rounded = new Position(latitude, longitude).rounded();
        return new SiteView(
                id,
                customerId,
                null,
                null,
                rounded.latitude(),
                rounded.longitude(),
                timeZone,
                slaZone,
                accessHours,
                null,
                null,
                status,
                true,
                createdAt,
                endedAt);
    }

    /** Without the personal fields: a stray log line must not tell the door. */
    @Override
    public String toString() {
        return "SiteView[" + id + "]";
    }
}
