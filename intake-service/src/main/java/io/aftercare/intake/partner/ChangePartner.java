package io.aftercare.intake.partner;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be different; what is not named stays. */
record ChangePartner(
        @PlainText(max = 120) @Nullable String name,

        @Min(1) @Max(OnboardPartner.MOST) @Schema(description = "Its calls in a second at each replica") @Nullable Integer requestsPerSecond) {}
