package io.aftercare.dispatch.route.search;

import io.aftercare.dispatch.route.Option;
import io.aftercare.dispatch.route.Plan;
import io.aftercare.dispatch.route.Term;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Weighs one visit against every shift of a plan that does not change. */
final class Options {
    private static final Comparator<Option> POSSIBLE_AND_CHEAP_FIRST = Comparator.comparing(Option::isPossible)
            .reversed()
            .thenComparing(Option::points)
            .thenComparing(Option::shift);

    private final State state;
    private final Model model;
    private final Insertions insertions;
    private final Refusals refusals;
    private final Report report;

    Options(State state, Insertions insertions) {
        this.state = state;
        this.model = state.model;
        this.insertions = insertions;
        refusals = new Refusals(state, insertions);
        report = new Report(state);
    }

    List<Option> of(int visit) {
        return IntStream.range(0, model.shifts)
                .mapToObj(index -> of(visit, index))
                .sorted(POSSIBLE_AND_CHEAP_FIRST)
                .toList();
    }

    private Option of(int visit, int index) {
        var shift = model.shift[index].id();
        var obstacles = refusals.rules(visit, index);
        if (!obstacles.isEmpty()) {
            return new Option(shift, null, Map.of(), obstacles);
        }
        var route = state.routes[index];
        insertions.evaluate(route, visit, -1);
        var longer = new Route(model, index);
        longer.copyFrom(route);
        longer.insert(insertions.bestPosition, visit);
        if (!longer.schedule(-1)) {
            throw new IllegalStateException("Visit " + visit + " was said to fit into route " + index);
        }
        return new Option(shift, stop(longer, insertions.bestPosition + 1), added(route, longer), Set.of());
    }

    private Plan.Stop stop(Route route, int position) {
        var begin = route.begin[position];
        return new Plan.Stop(
                model.problem.visits().get(route.stop[position]).id(),
                route.arrivalAt(position),
                begin,
                route.depart[position],
                route.latest[position] - begin);
    }

    private Map<Term, Long> added(Route before, Route after) {
        var added = new EnumMap<Term, Long>(Term.class);
        added.putAll(report.terms(after));
        if (before.visits > 0) {
            report.terms(before).forEach((term, points) -> added.merge(term, -points, Long::sum));
        }
        added.values().removeIf(points -> points == 0);
        return added;
    }
}
