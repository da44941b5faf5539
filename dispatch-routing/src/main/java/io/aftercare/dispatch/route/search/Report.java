package io.aftercare.dispatch.route.search;

import io.aftercare.dispatch.route.Plan;
import io.aftercare.dispatch.route.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Tells the plan in the words of the problem, with every term of its score. */
final class Report {
    private final State state;
    private final Model model;

    Report(State state) {
        this.state = state;
        this.model = state.model;
    }

    Plan plan(Refusals refusals, long steps) {
        var routes = new ArrayList<Plan.Route>();
        var unplanned = new ArrayList<Plan.Unplanned>();
        var terms = new EnumMap<Term, Long>(Term.class);
        for (var route : state.routes) {
            if (route.visits > 0) {
                var told = route(route);
                told.terms().forEach((term, points) -> terms.merge(term, points, Long::sum));
                routes.add(told);
            }
        }
        for (var visit = 0; visit < model.visits; visit++) {
            if (state.routeOf[visit] < 0) {
                unplanned.add(new Plan.Unplanned(
                        model.problem.visits().get(visit).id(), model.leftOut[visit], refusals.nearest(visit)));
                terms.merge(Term.LEFT_OUT, model.leftOut[visit], Long::sum);
            }
        }
        return new Plan(routes, unplanned, Collections.unmodifiableMap(terms), steps);
    }

    private Plan.Route route(Route route) {
        var stops = new ArrayList<Plan.Stop>();
        var pauses = new ArrayList<Plan.Pause>();
        for (var position = 1; position <= route.stops; position++) {
            var stop = route.stop[position];
            var begin = route.begin[position];
            var leaving = route.depart[position];
            if (Route.isBreak(stop)) {
                pauses.add(new Plan.Pause(begin, leaving));
            } else {
                var visit = model.problem.visits().get(stop).id();
                var slack = route.latest[position] - begin;
                stops.add(new Plan.Stop(visit, route.arrivalAt(position), begin, leaving, slack));
            }
        }
        return new Plan.Route(model.shift[route.index].id(), stops, pauses, route.begin[route.stops + 1], terms(route));
    }

    /** What a route costs that makes at least one visit. */
    Map<Term, Long> terms(Route route) {
        var terms = new EnumMap<Term, Long>(Term.class);
        for (var position = 0; position <= route.stops; position++) {
            var cell = route.place[position] * model.places + route.place[position + 1];
            add(terms, Term.WAY, model.wayPoints(model.problem.ways().metres()[cell]));
            add(terms, Term.DRIVING, model.drivingPoints(model.seconds[cell]));
        }
        for (var position = 1; position <= route.stops; position++) {
            var stop = route.stop[position];
            if (!Route.isBreak(stop)) {
                var visit = model.problem.visits().get(stop);
                var shift = model.shift[route.index];
                add(terms, Term.PREFERENCE, model.preferencePoints(visit, shift));
                add(terms, Term.OTHER_SHIFT, model.otherShiftPoints(visit, shift));
                add(terms, Term.LATENESS, model.latePoints(stop, route.begin[position]));
                add(terms, Term.MOVED, model.movedPoints(stop, route.begin[position]));
            }
        }
        add(terms, Term.SHIFTS, model.weights.perShift());
        add(terms, Term.LOAD, model.loadPoints(route.index, route.work));
        add(terms, Term.OVERTIME, model.overtimePoints(route.index, route.begin[route.stops + 1]));
        return Collections.unmodifiableMap(terms);
    }

    private static void add(Map<Term, Long> terms, Term term, long points) {
        if (points != 0) {
            terms.merge(term, points, Long::sum);
        }
    }
}
