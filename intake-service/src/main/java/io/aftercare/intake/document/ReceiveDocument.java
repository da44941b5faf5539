package io.aftercare.intake.document;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document that has come in, or was written in the company. */
record ReceiveDocument(
        @NotNull Category category,
        @NotNull Confidentiality confidentiality,

        @NotNull @PlainText(max = 300)
        @Schema(description = "What it is; name no person here", examples = "Service contract of plant 2")
        String title,

        @NotNull @PlainText(max = 200)
        @Schema(description = "Department or organisation that gave it", examples = "Legal department")
        String receivedFrom,

        @Nullable Instant at) {}
