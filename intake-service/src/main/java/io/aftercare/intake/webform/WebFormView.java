package io.aftercare.intake.webform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A form as those see it who answer for it. */
@Schema(name = "WebForm")
record WebFormView(
        @Schema(description = "The key by which a page names it; everybody who reads the page may know it")
        UUID id,

        String partner,
        String name,
        WebFormStatus status,
        List<String> origins,
        int perHour,
        int perAddressAndHour,
        int minimumSeconds,
        @Nullable String faultCategory,
        @Nullable String region,
        @Nullable String timeZone,
        Instant createdAt,
        String createdBy) {
    static WebFormView of(WebForm form) {
        return new WebFormView(
                form.aggregateId(),
                form.partner(),
                form.name(),
                form.status(),
                form.origins(),
                form.perHour(),
                form.perAddressAndHour(),
                form.minimumSeconds(),
                form.faultCategory().orElse(null),
                form.region().orElse(null),
                form.timeZone().orElse(null),
                form.createdAt(),
                form.createdBy());
    }
}
