package io.aftercare.dispatch.route;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What it would mean to put a visit into one shift of a plan, everything else in its order.
 *
 * @param stop when it would be made; absent when it cannot be
 * @param terms what it would add to each term; together the points by which the plan would become dearer
 * @param obstacles everything that keeps it out of this shift; none when it can be made
 */
public record Option(String shift, Plan.@Nullable Stop stop, Map<Term, Long> terms, Set<Obstacle> obstacles) {
    public Option {
        terms = Map.copyOf(terms);
        obstacles = Set.copyOf(obstacles);
    }

    public boolean isPossible() {
        return stop != null;
    }

    public long points() {
        return terms.values().stream().mapToLong(Long::longValue).sum();
    }
}
