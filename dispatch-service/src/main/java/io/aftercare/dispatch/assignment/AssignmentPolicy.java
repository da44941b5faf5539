package io.aftercare.dispatch.assignment;

import io.aftercare.dispatch.assignment.Decision.Excluded;
import io.aftercare.dispatch.assignment.Decision.Ranked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Decides who should be asked to make a visit (S2-3.2c, S4-3.1a). */
public final class AssignmentPolicy {
    private AssignmentPolicy() {}

    /** By the weights that were there before there were policies. */
    public static Decision decide(Need need, Collection<Candidate> candidates) {
        return decide(need, candidates, Weighting.STANDARD);
    }

    public static Decision decide(Need need, Collection<Candidate> candidates, Weighting weighting) {
        var ranked = new ArrayList<Ranked>();
        var excluded = new ArrayList<Excluded>();
        for (var candidate : candidates) {
            var obstacles = obstacles(candidate, need);
            if (obstacles.isEmpty()) {
                ranked.add(ranked(candidate, need, weighting));
            } else {
                excluded.add(excluded(candidate, need, obstacles));
            }
        }
        ranked.sort(Comparator.comparing(Ranked::score).thenComparing(Ranked::technicianLogin));
        excluded.sort(Excluded.MOST_TELLING_FIRST);
        return new Decision(List.copyOf(ranked), List.copyOf(excluded));
    }

    /** Everything that keeps this technician from it; empty when nothing does. */
    public static List<Obstacle> obstacles(Candidate candidate, Need need) {
        return Stream.of(Obstacle.values())
                .filter(obstacle -> obstacle.standsInTheWay(candidate, need))
                .toList();
    }

    private static Ranked ranked(Candidate candidate, Need need, Weighting weighting) {
        var named = weighting.of(candidate.station().outletCode());
        var terms = Stream.of(Term.Kind.values())
                .map(kind -> Term.of(kind, candidate, need, named.weights()))
                .toList();
        var score = terms.stream().mapToInt(Term::points).sum();
        return new Ranked(
                candidate.technicianId(),
                candidate.login(),
                candidate.station().outletCode(),
                score,
                terms,
                named.policy());
    }

    private static Excluded excluded(Candidate candidate, Need need, List<Obstacle> obstacles) {
        return new Excluded(
                candidate.technicianId(),
                candidate.login(),
                candidate.station().outletCode(),
                candidate.base().metresTo(need.place()),
                obstacles,
                obstacles.stream()
                        .map(obstacle -> obstacle.change(candidate, need))
                        .toList());
    }
}
