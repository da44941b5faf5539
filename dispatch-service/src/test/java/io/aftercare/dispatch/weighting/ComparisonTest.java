package io.aftercare.dispatch.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.assignment.Decision.Ranked;
import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.assignment.Term;
import io.aftercare.dispatch.assignment.Term.Kind;
import io.aftercare.dispatch.assignment.Weighting.Named;
import io.aftercare.dispatch.assignment.Weights;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two policies on decisions of the past. */
class ComparisonTest {
    private static final Named NO_LOAD =
            new Named("nearest-first", 2, new Weights(1_000, 0, 200, Weights.STANDARD.pointsPerHourOfWaiting()));

    /** S2-3.2c */
    @Test
    void aDecisionDiffersWhenAnotherTechnicianWouldBeFirst() {
        var comparison = new Comparison(Named.STANDARD, NO_LOAD);

        comparison.add(List.of(ranked(1, 5_000, 0), ranked(2, 1_000, 4)), Priority.P2);
        comparison.add(List.of(ranked(1, 1_000, 0), ranked(2, 5_000, 0)), Priority.P2);
        comparison.add(List.of(), Priority.P2);

        assertThat(comparison.decisions()).isEqualTo(2);
        assertThat(comparison.differing()).isEqualTo(1);
        assertThat(comparison.one().measures())
                .containsEntry(Kind.DISTANCE, 6_000L)
                .containsEntry(Kind.LOAD, 0L);
        assertThat(comparison.other().measures())
                .containsEntry(Kind.DISTANCE, 2_000L)
                .containsEntry(Kind.LOAD, 4L);
        assertThat(comparison.other().points())
                .containsEntry(Kind.DISTANCE, 2_000L)
                .containsEntry(Kind.LOAD, 0L);
    }

    @Test
    void aPolicyNeverDiffersFromItself() {
        var comparison = new Comparison(NO_LOAD, NO_LOAD);

        comparison.add(List.of(ranked(1, 5_000, 0), ranked(2, 1_000, 4)), Priority.P1);

        assertThat(comparison.differing()).isZero();
        assertThat(comparison.one()).isEqualTo(comparison.other());
    }

    /** Decisions of before measures were noted had the standard weights. */
    @Test
    void whatWasNotNotedIsToldByThePointsOfThen() {
        for (var priority : Priority.values()) {
            for (var kind : Kind.values()) {
                var points = Weights.STANDARD.points(kind, 120, priority);

                assertThat(Comparison.measure(new Term(kind, points, null), priority))
                        .isEqualTo(120);
                assertThat(Comparison.measure(new Term(kind, 1, 7), priority)).isEqualTo(7);
            }
        }
    }

    private static Ranked ranked(int technician, int metres, int openVisits) {
        var weights = Weights.STANDARD;
        var terms = Map.of(Kind.DISTANCE, metres, Kind.LOAD, openVisits, Kind.OUTLET_DISTANCE, 0, Kind.WAITING, 0)
                .entrySet()
                .stream()
                .map(term -> new Term(
                        term.getKey(), weights.points(term.getKey(), term.getValue(), Priority.P2), term.getValue()))
                .toList();
        return new Ranked(
                new UUID(1, technician),
                "tech-" + technician,
                "NYC-QN",
                terms.stream().mapToInt(Term::points).sum(),
                terms,
                null);
    }
}
