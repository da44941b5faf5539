package io.aftercare.intake.identity;

import io.aftercare.intake.gram.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer who may be meant, and why. */
record IdentityMatch(
        UUID customerId,

        @Schema(description = "Under whom it is found, where it was merged") @Nullable UUID mergedInto,

        int score,
        Verdict verdict,

        @Schema(description = "Why, the weightiest first") List<MatchTerm> terms) {

    /** Empty when too little speaks for it. */
    static Optional<IdentityMatch> of(Candidate candidate, Profile asked) {
        var terms = new ArrayList<MatchTerm>();
        if (candidate.samePhone()) {
            terms.add(MatchTerm.of(Term.SAME_PHONE, 1));
        } else {
            terms.add(MatchTerm.of(Term.PHONE_SIMILARITY, Profile.likeness(asked.phone(), candidate.phone())));
        }
        terms.add(MatchTerm.of(Term.SAME_SERIAL, candidate.sameSerial() ? 1 : 0));
        terms.add(MatchTerm.of(Term.NAME_SIMILARITY, Profile.likeness(asked.name(), candidate.name())));
        terms.add(MatchTerm.of(Term.ADDRESS_SIMILARITY, Profile.likeness(asked.address(), candidate.address())));
        terms.add(MatchTerm.of(Term.SAME_WORDS, candidate.sharedWords()));
        terms.removeIf(term -> term.points() == 0);
        terms.sort((one, other) -> Integer.compare(other.points(), one.points()));
        var score = terms.stream().mapToInt(MatchTerm::points).sum();
        return Verdict.of(score)
                .map(verdict -> new IdentityMatch(
                        candidate.customerId(), candidate.mergedInto(), score, verdict, List.copyOf(terms)));
    }
}
