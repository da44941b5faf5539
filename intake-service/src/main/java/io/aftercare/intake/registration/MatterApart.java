package io.aftercare.intake.registration;

import io.aftercare.intake.asset.Product;
import io.aftercare.kit.http.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One matter of several that a customer told at once. */
public record MatterApart(
        @NotNull @PlainText(max = 2000, multiline = true) @Schema(examples = "The dryer squeaks")
        String symptom,

        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 64) @Schema(examples = "noise")
        String faultCategory,

        @Valid @Schema(description = "Another product of the same customer; without it the product of the request")
        @Nullable Product product) {

    /** Without the symptom: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "MatterApart[" + faultCategory + "]";
    }
}
