package io.aftercare.dispatch.weighting;

import io.aftercare.dispatch.assignment.Decision.Ranked;
import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.assignment.Term;
import io.aftercare.dispatch.assignment.Weighting.Named;
import io.aftercare.dispatch.assignment.Weights;
import io.aftercare.dispatch.weighting.ComparisonView.PolicySums;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Two policies on decisions that were taken, each ranked again by what was measured then. */
final class Comparison {
    private final Sums one;
    private final Sums other;
    private int decisions;
    private int differing;

    Comparison(Named one, Named other) {
        this.one = new Sums(one);
        this.other = new Sums(other);
    }

    /** A decision that nobody could be chosen by says nothing. */
    void add(List<Ranked> ranked, Priority priority) {
        if (ranked.isEmpty()) {
            return;
        }
        decisions++;
        var first = one.choose(ranked, priority);
        var second = other.choose(ranked, priority);
        if (!first.technicianId().equals(second.technicianId())) {
            differing++;
        }
    }

    int decisions() {
        return decisions;
    }

    int differing() {
        return differing;
    }

    PolicySums one() {
        return one.side();
    }

    PolicySums other() {
        return other.side();
    }

    /** What was measured; before it was noted, the points of then tell it. */
    static int measure(Term term, Priority priority) {
        var measured = term.measure();
        if (measured != null) {
            return measured;
        }
        var standard = Weights.STANDARD;
        return switch (term.kind()) {
            case DISTANCE -> term.points();
            case LOAD -> term.points() / standard.pointsPerOpenVisit();
            case OUTLET_DISTANCE -> term.points() * 1_000 / standard.outletDistancePermille();
            case WAITING ->
                term.points() * 60 / standard.pointsPerHourOfWaiting().getOrDefault(priority, 1_000);
        };
    }

    /** One policy and whom it chooses. */
    private static final class Sums {
        private final Named policy;
        private final Map<Term.Kind, Long> measures = new EnumMap<>(Term.Kind.class);
        private final Map<Term.Kind, Long> points = new EnumMap<>(Term.Kind.class);

        private Sums(Named policy) {
            this.policy = policy;
        }

        private Ranked choose(List<Ranked> ranked, Priority priority) {
            var best = ranked.stream()
                    .min(Comparator.comparingLong((Ranked candidate) -> score(candidate, priority))
                            .thenComparing(Ranked::technicianLogin))
                    .orElseThrow();
            for (var term : best.terms()) {
                var measure = measure(term, priority);
                measures.merge(term.kind(), (long) measure, Long::sum);
                points.merge(term.kind(), (long) policy.weights().points(term.kind(), measure, priority), Long::sum);
            }
            return best;
        }

        private long score(Ranked candidate, Priority priority) {
            return candidate.terms().stream()
                    .mapToLong(term -> policy.weights().points(term.kind(), measure(term, priority), priority))
                    .sum();
        }

        private PolicySums side() {
            return new PolicySums(policy.policy(), Map.copyOf(measures), Map.copyOf(points));
        }
    }
}
