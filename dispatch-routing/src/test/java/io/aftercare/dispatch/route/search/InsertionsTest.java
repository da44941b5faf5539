package io.aftercare.dispatch.route.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.route.Plan;
import io.aftercare.dispatch.route.Problem;
import io.aftercare.dispatch.route.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The fast evaluation against the plain one, in random plans of random days. */
class InsertionsTest {
    @Property(tries = 1_500)
    void theBestPlaceIsTheOneThatTryingAllFinds(@ForAll long seed) {
        var problem = withGivenPlan(RandomProblem.of(seed), seed);
        var state = randomState(problem, seed);
        var insertions = new Insertions(state.model);

        for (var each = 0; each < state.absentCount; each++) {
            for (var index = 0; index < state.routes.length; index++) {
                var plain = plainBest(problem, state, state.absent[each], index);

                assertThat(insertions.best(state, index, state.absent[each])).isEqualTo(plain);
                assertThat(insertions.best(state, index, state.absent[each]))
                        .as("as remembered")
                        .isEqualTo(plain);
            }
        }
    }

    @Property(tries = 500)
    void theCostOfARouteIsWhatDrivingItCosts(@ForAll long seed) {
        var problem = withGivenPlan(RandomProblem.of(seed), seed);
        var state = randomState(problem, seed);

        var sum = 0L;
        for (var route : state.routes) {
            var plain = new PlainRoute(problem, state.model.shift[route.index], items(problem, route));
            assertThat(plain.works).isTrue();
            assertThat(route.cost).isEqualTo(plain.cost());
            sum += plain.cost();
        }
        assertThat(state.cost).isEqualTo(sum);
    }

    @Property(tries = 500)
    void aStepTakenBackLeavesNoTrace(@ForAll long seed) {
        var problem = RandomProblem.of(seed);
        var state = randomState(problem, seed);
        var dice = new Dice(seed);
        var search = new Search(state, new Insertions(state.model), dice, Watch.NOBODY);

        for (var step = 0; step < 20; step++) {
            var before = told(state);
            search.tryStep(Long.MAX_VALUE);
            state.takeBack();
            assertThat(told(state)).isEqualTo(before);
        }
    }

    private static String told(State state) {
        var absent = Arrays.copyOf(state.absent, state.absentCount);
        Arrays.sort(absent);
        return state.cost + " " + state.used + " " + state.planned + " " + Arrays.toString(absent) + " "
                + Arrays.toString(state.routeOf) + " "
                + Arrays.stream(state.routes)
                        .map(route -> route.cost + Arrays.toString(route.order()))
                        .toList();
    }

    private static long plainBest(Problem problem, State state, int visit, int index) {
        var shift = state.model.shift[index];
        var order = items(problem, state.routes[index]);
        var before = new PlainRoute(problem, shift, order).cost();
        var best = Model.FORBIDDEN;
        for (var position = 0; position <= order.size(); position++) {
            var longer = new ArrayList<>(order);
            longer.add(position, problem.visits().get(visit));
            var after = new PlainRoute(problem, shift, longer);
            if (after.works) {
                best = Math.min(best, after.cost() - before);
            }
        }
        return best;
    }

    private static List<Object> items(Problem problem, Route route) {
        var items = new ArrayList<Object>();
        for (var stop : route.order()) {
            items.add(
                    Route.isBreak(stop)
                            ? problem.shifts().get(route.index).breaks().get(-stop - 1)
                            : problem.visits().get(stop));
        }
        return items;
    }

    /** A given plan of some visits at odd times, so that what stability costs is seen. */
    private static Problem withGivenPlan(Problem problem, long seed) {
        var random = new Random(seed);
        var stops = problem.visits().stream()
                .filter(_ -> random.nextBoolean())
                .map(visit -> new Plan.Stop(visit.id(), 0, 30_000 + random.nextInt(20_000), 0, 0))
                .toList();
        var shift = problem.shifts().getFirst().id();
        var given = new Plan.Route(shift, stops, List.of(), 0, Map.of());
        return new Problem(problem.shifts(), problem.visits(), problem.ways(), problem.weights(), List.of(given));
    }

    /** Visits at random places where they work, about half of them. */
    private static State randomState(Problem problem, long seed) {
        var random = new Random(seed);
        var state = new State(new Model(problem));
        var tried = Arrays.copyOf(state.absent, state.absentCount);
        state.absentCount = 0;
        for (var visit : tried) {
            if (random.nextInt(3) > 0 && insertedAnywhere(state, visit, random)) {
                continue;
            }
            state.absent[state.absentCount++] = visit;
        }
        state.begin();
        return state;
    }

    private static boolean insertedAnywhere(State state, int visit, Random random) {
        var index = random.nextInt(state.routes.length);
        var positions = state.routes[index].stops + 1;
        var problem = state.model.problem;
        for (var each = 0; each < positions; each++) {
            var position = random.nextInt(positions);
            var longer = items(problem, state.routes[index]);
            longer.add(position, problem.visits().get(visit));
            if (new PlainRoute(problem, state.model.shift[index], longer).works) {
                return state.insert(visit, index, position);
            }
        }
        return false;
    }
}
