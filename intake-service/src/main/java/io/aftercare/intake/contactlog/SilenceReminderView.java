package io.aftercare.intake.contactlog;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reminder as the API shows it. */
@Schema(name = "SilenceReminder")
record SilenceReminderView(
        UUID id,
        UUID serviceRequestId,

        @Schema(description = "Login of whose the request was; missing when it was nobody's") @Nullable String owner,

        @Schema(description = "The outlet that had the job") @Nullable String outletCode,

        @Schema(description = "When somebody had last spoken with the customer, or written the request down")
        Instant silentSince,

        Instant remindedAt) {}
