package io.aftercare.intake.liaison;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form that is there at last. */
@Schema(name = "SettleLiaisonDebt")
record SettleDebt(
        @NotNull @PlainText(max = 64)
        @Schema(description = "The number of the work liaison form", examples = "WL-2026-0117")
        String formNumber,

        @Nullable Instant at) {}
