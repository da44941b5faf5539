package io.aftercare.dispatch.route.search;

import io.aftercare.dispatch.route.Obstacle;
import io.aftercare.dispatch.route.Plan.Refusal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Says what keeps a visit out of each shift. */
final class Refusals {
    private static final int NEAREST = 10;

    private final State state;
    private final Model model;
    private final Insertions insertions;

    Refusals(State state, Insertions insertions) {
        this.state = state;
        this.model = state.model;
        this.insertions = insertions;
    }

    /** The shifts that start nearest to the visit, nearest first. */
    List<Refusal> nearest(int visit) {
        return IntStream.range(0, model.shifts)
                .boxed()
                .sorted(Comparator.comparingInt(index -> away(visit, index)))
                .limit(NEAREST)
                .map(index -> new Refusal(model.shift[index].id(), away(visit, index), obstacles(visit, index)))
                .toList();
    }

    private int away(int visit, int index) {
        return model.seconds[model.shift[index].startPlace() * model.places + model.place[visit]];
    }

    private Set<Obstacle> obstacles(int visit, int index) {
        var obstacles = rules(visit, index);
        if (obstacles.isEmpty()) {
            obstacles.add(Obstacle.COSTS_MORE_THAN_LEAVING_OUT);
        }
        return obstacles;
    }

    /** Whatever cannot be broken at any price. */
    Set<Obstacle> rules(int visit, int index) {
        var shift = model.shift[index];
        var wish = model.problem.visits().get(visit);
        var obstacles = EnumSet.noneOf(Obstacle.class);
        if (!shift.skills().containsAll(wish.needs().skills())) {
            obstacles.add(Obstacle.SKILL_MISSING);
        }
        if (wish.needs().notBy().contains(shift.technician())) {
            obstacles.add(Obstacle.TECHNICIAN_EXCLUDED);
        }
        if (wish.pin() != null && !wish.pin().shift().equals(shift.id())) {
            obstacles.add(Obstacle.PINNED_TO_ANOTHER_SHIFT);
        }
        if (state.isKeptFree(index)) {
            obstacles.add(Obstacle.SHIFT_KEPT_FREE);
        }
        obstacles.addAll(room(visit, state.routes[index]));
        obstacles.addAll(time(visit, state.routes[index]));
        return obstacles;
    }

    private Set<Obstacle> room(int visit, Route route) {
        var alone = bare(route);
        if (model.load[visit] > route.capacity - alone.load) {
            return EnumSet.of(Obstacle.LOAD_TOO_LARGE);
        }
        return model.load[visit] > route.capacity - route.load
                ? EnumSet.of(Obstacle.VAN_FULL)
                : EnumSet.noneOf(Obstacle.class);
    }

    private Set<Obstacle> time(int visit, Route route) {
        if (insertions.fitsInTime(route, visit)) {
            return EnumSet.noneOf(Obstacle.class);
        }
        return insertions.fitsInTime(bare(route), visit)
                ? EnumSet.of(Obstacle.NO_GAP)
                : EnumSet.of(Obstacle.OUT_OF_HOURS);
    }

    /** The shift with nothing but its breaks and fixed visits. */
    private Route bare(Route route) {
        var bare = new Route(model, route.index);
        bare.copyFrom(route);
        var marked = new boolean[route.stops + 2];
        for (var position = 1; position <= route.stops; position++) {
            var stop = route.stop[position];
            marked[position] = !Route.isBreak(stop) && !model.fixed[stop];
        }
        bare.removeMarked(marked);
        bare.schedule(-1);
        return bare;
    }
}
