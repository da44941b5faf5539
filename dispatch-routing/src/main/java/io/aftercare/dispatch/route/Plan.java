package io.aftercare.dispatch.route;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who visits whom in which order, what that costs term by term, and why the rest stays out.
 *
 * @param terms of the whole plan; those of the routes and what leaving out costs add up to them
 * @param steps of search that it took
 */
public record Plan(List<Route> routes, List<Unplanned> unplanned, Map<Term, Long> terms, long steps) {
    public Plan {
        routes = List.copyOf(routes);
        unplanned = List.copyOf(unplanned);
    }

    /** The sum of the terms; the smaller the better. */
    public long score() {
        return terms.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * One shift's visits in their order; shifts without visits have no route.
     *
     * @param end when the technician reaches the end place
     */
    public record Route(String shift, List<Stop> stops, List<Pause> pauses, int end, Map<Term, Long> terms) {
        public Route {
            stops = List.copyOf(stops);
            pauses = List.copyOf(pauses);
        }
    }

    /**
     * When the technician arrives, begins and leaves; everything happens as early as it can.
     *
     * @param slack how many seconds later the work may begin without breaking anything behind it
     */
    public record Stop(String visit, int arrival, int start, int leaving, int slack) {}

    /** A break as it is taken. */
    public record Pause(int start, int end) {}

    /** A visit that stays out, with the shifts that start nearest to it. */
    public record Unplanned(String visit, long points, List<Refusal> nearest) {
        public Unplanned {
            nearest = List.copyOf(nearest);
        }
    }

    /** Everything that keeps the visit out of this shift. */
    public record Refusal(String shift, int secondsAway, Set<Obstacle> obstacles) {
        public Refusal {
            obstacles = Set.copyOf(obstacles);
        }
    }
}
