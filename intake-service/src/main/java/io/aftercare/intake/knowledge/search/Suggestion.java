package io.aftercare.intake.knowledge.search;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article that may fit, and why. */
record Suggestion(
        UUID articleId,
        String number,
        String title,
        List<String> matched,

        @Schema(description = "Of the terms that it shares with the text; rare ones and those of its title weigh more")
        double textScore,

        @Schema(description = "1.5 where it is written for this product, 1 where it holds for all")
        double productFactor,

        @Schema(description = "1.5 where it is written for this fault, 1 where it holds for all")
        double faultFactor,

        @Schema(description = "1 to 2, by how often it solved a request when it was tried")
        double experienceFactor,

        @Schema(description = "The product of the four; the highest comes first")
        double score,

        long tried,
        long solved) {}
