package io.aftercare.intake.document.disclosure;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a document is to be given, and for what. */
record RequestDisclosure(
        @NotNull @PlainText(max = 200)
        @Schema(description = "The organisation; name no person here", examples = "Inspection authority of Pudong")
        String recipient,

        @NotNull @PlainText(max = 1000, multiline = true) String purpose) {}
