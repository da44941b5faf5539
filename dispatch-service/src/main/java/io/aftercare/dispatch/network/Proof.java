package io.aftercare.dispatch.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found out about one condition. The last one about a condition counts.
 *
 * @param evidence where it can be looked up: a licence number, a report, a document
 * @param grade what the evidence says in a word: a credit grade, a score, a count of certified technicians
 * @param validUntil the last day on which it counts; a condition that is not met has none
 */
@Schema(name = "ConditionProof")
record Proof(
        Condition condition,
        boolean met,
        String evidence,
        @Nullable String grade,
        @Nullable LocalDate validUntil,
        String checkedBy,
        Instant checkedAt) {
    /** What a partner outlet must be (S4-2.1). */
    @Schema(name = "MembershipCondition")
    enum Condition {
        /** An organisation with independent legal-person status (S4-2.1b). */
        LEGAL_PERSON,
        /** A good credit record and a good reputation (S4-2.1c). */
        CREDIT,
        /** Technical ability and service facilities (S4-2.1d). */
        ABILITY,
        /** Awareness of service, and ability to serve (S4-2.1e). */
        SERVICE
    }

    /** What counts of all that was found out. */
    static Stream<Proof> lastOfEach(List<Proof> proofs) {
        return Stream.of(Condition.values())
                .flatMap(condition ->
                        proofs.stream()
                                .filter(proof -> proof.condition == condition)
                                .reduce((_, later) -> later)
                                .stream());
    }

    /** The conditions that do not hold on a day. */
    static List<String> unproved(List<Proof> proofs, LocalDate day) {
        var held = lastOfEach(proofs)
                .filter(proof -> proof.holdsOn(day))
                .map(Proof::condition)
                .toList();
        return Stream.of(Condition.values())
                .filter(condition -> !held.contains(condition))
                .map(Condition::name)
                .toList();
    }

    private boolean holdsOn(LocalDate day) {
        return met && validUntil != null && !day.isAfter(validUntil);
    }
}
