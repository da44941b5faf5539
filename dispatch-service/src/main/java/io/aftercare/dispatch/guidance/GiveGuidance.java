package io.aftercare.dispatch.guidance;

import io.aftercare.kit.http.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the work is to be done. */
record GiveGuidance(
        @NotNull @PlainText(max = 4000, multiline = true)
        @Schema(description = "The steps of the work, with tools and parts")
        String plan,

        @NotNull @PlainText(max = 4000, multiline = true)
        @Schema(description = "What to mind: the probable cause, measurements, dangers")
        String guidance) {
    /** Without the words: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "GiveGuidance[…]";
    }
}
