package io.aftercare.intake.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reason why somebody may be meant. */
record MatchTerm(
        Term term,

        @Schema(description = "The points of a whole share") int weight,

        @Schema(description = "How far it holds, of 100") int sharePercent,

        @Schema(description = "Weight times share, rounded; all points together are the score")
        int points) {

    static MatchTerm of(Term term, double share) {
        var percent = (int) Math.round(share * 100);
        return new MatchTerm(term, term.weight(), percent, (int) Math.round(term.weight() * percent / 100.0));
    }
}
