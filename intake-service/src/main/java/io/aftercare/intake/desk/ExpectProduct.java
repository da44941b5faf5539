package io.aftercare.intake.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the customer brings the product. */
record ExpectProduct(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,31}") @Schema(examples = "NYC-BK")
        String outletCode,

        @Nullable Instant at) {}
