package io.aftercare.dispatch.route.search;

import io.aftercare.dispatch.route.Budget;
import io.aftercare.dispatch.route.Option;
import io.aftercare.dispatch.route.Plan;
import io.aftercare.dispatch.route.Problem;
import io.aftercare.dispatch.route.Settings;
import io.aftercare.dispatch.route.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans the routes of a problem: begins with the given plan or with nothing and improves it within the budget. */
public final class RoutePlanner {
    private final Model model;
    private final State state;
    private final Insertions insertions;
    private final Map<String, Integer> visitNumbers = new HashMap<>();
    private final Map<String, List<Integer>> fixedTo = new HashMap<>();

    private RoutePlanner(Problem problem) {
        model = new Model(problem);
        state = new State(model);
        insertions = new Insertions(model);
        IntStream.range(0, model.visits)
                .forEach(visit -> visitNumbers.put(problem.visits().get(visit).id(), visit));
        IntStream.range(0, model.visits)
                .filter(visit -> model.fixed[visit])
                .boxed()
                .sorted(Comparator.comparingInt(visit -> model.open[visit]))
                .forEach(visit -> fixedTo.computeIfAbsent(shiftOf(visit), _ -> new ArrayList<>())
                        .add(visit));
    }

    private String shiftOf(int visit) {
        var pin = model.problem.visits().get(visit).pin();
        return pin == null ? "" : pin.shift();
    }

    /** The best plan found; without steps or time the one that puts each visit where it costs least, one by one. */
    public static Plan plan(Problem problem, Budget budget, Settings settings) {
        return plan(problem, budget, settings, Watch.NOBODY);
    }

    /** The same, telling the watch of better plans on the way. */
    public static Plan plan(Problem problem, Budget budget, Settings settings, Watch watch) {
        var progress = new Search.Progress(budget);
        return new RoutePlanner(problem).plan(progress, settings, watch);
    }

    /**
     * What it would mean to put a visit that has no place in the given plan into each of the shifts; possible ones
     * first, the cheapest of them first. Nothing is searched for and nothing else moves.
     */
    public static List<Option> options(Problem problem, String visitId) {
        var planner = new RoutePlanner(problem);
        for (var index = 0; index < planner.model.shifts; index++) {
            planner.begin(index);
        }
        var visit = planner.visitNumbers.get(visitId);
        if (visit == null || planner.state.routeOf[visit] >= 0) {
            throw new IllegalArgumentException("There is no visit " + visitId + " without a place in the plan");
        }
        return new Options(planner.state, planner.insertions).of(visit);
    }

    private Plan plan(Search.Progress progress, Settings settings, Watch watch) {
        for (var index = 0; index < model.shifts; index++) {
            begin(index);
        }
        state.collectAbsent();
        if (model.visits > 0 && model.shifts > 0) {
            var dice = new Dice(settings.seed());
            var search = new Search(state, insertions, dice, watch);
            search.construct(progress);
            if (settings.fewestShifts()) {
                new FewerShifts(state, search, dice).apply(progress, settings);
            }
            search.anneal(progress, settings);
        }
        return new Report(state).plan(new Refusals(state, insertions), progress.steps());
    }

    /** The given order, or as much of it as still works, and always what is fixed. */
    private void begin(int index) {
        var fixed = visitsFixedTo(index);
        var given = givenTo(index);
        if (given.isEmpty() && fixed.isEmpty() || state.become(index, wholeOrder(index, given, fixed))) {
            return;
        }
        if (!placeFixed(index, fixed, breaks(index))) {
            throw new IllegalArgumentException("Shift " + model.shift[index].id()
                    + " does not work with what is fixed: "
                    + fixed.stream()
                            .map(visit -> model.problem.visits().get(visit).id())
                            .toList());
        }
        placeGiven(index, given.stream().map(Timed::stop).toList());
    }

    private List<Integer> visitsFixedTo(int index) {
        return fixedTo.getOrDefault(model.shift[index].id(), List.of());
    }

    /** A visit or a break with the time at which it begins. */
    private record Timed(int stop, int begin) {}

    /** What the given plan lets this shift do and what it still can do, in that order. */
    private List<Timed> givenTo(int index) {
        return routeGivenTo(index)
                .flatMap(route -> route.stops().stream())
                .map(stop -> new Timed(visitNumbers.getOrDefault(stop.visit(), 0), stop.start()))
                .filter(each -> model.fit(each.stop(), index) < Model.FORBIDDEN)
                .toList();
    }

    private Stream<Plan.Route> routeGivenTo(int index) {
        return model.problem.given().stream().filter(route -> route.shift().equals(model.shift[index].id()));
    }

    /** The given order with the rest by time; breaks take the given pauses in the order of their windows. */
    private int[] wholeOrder(int index, List<Timed> given, List<Integer> fixed) {
        var all = new ArrayList<>(given);
        var known = given.stream().map(Timed::stop).collect(Collectors.toSet());
        fixed.stream()
                .filter(visit -> !known.contains(visit))
                .forEach(visit -> addByTime(all, visit, model.open[visit]));
        var pauses = routeGivenTo(index)
                .flatMap(route -> route.pauses().stream())
                .mapToInt(Plan.Pause::start)
                .sorted()
                .toArray();
        var breaks = breaks(index);
        for (var each = 0; each < breaks.size(); each++) {
            var from = model.breakFrom[index][-breaks.get(each) - 1];
            addByTime(all, breaks.get(each), each < pauses.length ? pauses[each] : from);
        }
        return all.stream().mapToInt(Timed::stop).toArray();
    }

    private static void addByTime(List<Timed> all, int stop, int begin) {
        var position = 0;
        while (position < all.size() && all.get(position).begin() <= begin) {
            position++;
        }
        all.add(position, new Timed(stop, begin));
    }

    /** The breaks of a shift by the beginning of their windows. */
    private List<Integer> breaks(int index) {
        return IntStream.rangeClosed(1, model.breakFrom[index].length)
                .mapToObj(number -> -number)
                .sorted(Comparator.comparingInt(each -> model.breakFrom[index][-each - 1]))
                .toList();
    }

    /** Tries every place for one break after the other. */
    private boolean placeFixed(int index, List<Integer> order, List<Integer> breaks) {
        if (breaks.isEmpty()) {
            return state.become(index, order.stream().mapToInt(each -> each).toArray());
        }
        for (var position = 0; position <= order.size(); position++) {
            var longer = new ArrayList<>(order);
            longer.add(position, breaks.getFirst());
            if (placeFixed(index, longer, breaks.subList(1, breaks.size()))) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the order of those that still fit; the others are absent and will be placed anew. */
    private void placeGiven(int index, List<Integer> visits) {
        var behind = 0;
        for (var visit : visits) {
            if (state.routeOf[visit] < 0
                    && insertions.bestFrom(state.routes[index], visit, behind) < Model.FORBIDDEN
                    && state.insert(visit, index, insertions.bestPosition)) {
                behind = insertions.bestPosition + 1;
            }
        }
    }
}
