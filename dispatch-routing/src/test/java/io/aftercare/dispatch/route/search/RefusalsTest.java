package io.aftercare.dispatch.route.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftercare.dispatch.route.Budget;
import io.aftercare.dispatch.route.Obstacle;
import io.aftercare.dispatch.route.Plan;
import io.aftercare.dispatch.route.Problem;
import io.aftercare.dispatch.route.Settings;
import io.aftercare.dispatch.route.Shift;
import io.aftercare.dispatch.route.Visit;
import io.aftercare.dispatch.route.Visit.Needs;
import io.aftercare.dispatch.route.Visit.Worth;
import io.aftercare.dispatch.route.Window;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The reasons that a plan gives are true: with the obstacles away the shift makes the visit, with one left it cannot. */
class RefusalsTest {
    private static final Budget SHORT = Budget.ofSteps(200);

    @Property(tries = 400)
    void withoutItsObstaclesTheVisitCanBeMade(@ForAll long seed) {
        var problem = RandomProblem.of(seed);
        var plan = RoutePlanner.plan(problem, SHORT, Settings.fitting(problem, seed));

        for (var unplanned : plan.unplanned()) {
            for (var refusal : unplanned.nearest()) {
                assertThat(refusal.obstacles()).isNotEmpty();
                assertThat(made(problem, plan, unplanned, refusal, refusal.obstacles()))
                        .as("%s in %s", unplanned.visit(), refusal)
                        .isTrue();
            }
        }
    }

    @Property(tries = 400)
    void withOneObstacleLeftTheVisitCannotBeMade(@ForAll long seed) {
        var problem = RandomProblem.of(seed);
        var plan = RoutePlanner.plan(problem, SHORT, Settings.fitting(problem, seed));

        for (var unplanned : plan.unplanned()) {
            for (var refusal : unplanned.nearest()) {
                for (var left : refusal.obstacles()) {
                    var away = EnumSet.copyOf(refusal.obstacles());
                    away.remove(left);
                    if (left == Obstacle.OUT_OF_HOURS) {
                        away.add(Obstacle.NO_GAP);
                    }
                    // Taking everything out of a full shift also makes its van empty.
                    if (left != Obstacle.VAN_FULL || !away.contains(Obstacle.NO_GAP)) {
                        assertThat(made(problem, plan, unplanned, refusal, away))
                                .as("%s in %s without %s", unplanned.visit(), refusal, away)
                                .isFalse();
                    }
                }
            }
        }
    }

    /** Whether the shift alone, with its given visits, makes the visit after these obstacles are taken away. */
    private static boolean made(
            Problem problem, Plan plan, Plan.Unplanned unplanned, Plan.Refusal refusal, Set<Obstacle> away) {
        var visit = problem.visits().stream()
                .filter(each -> each.id().equals(unplanned.visit()))
                .findFirst()
                .orElseThrow();
        var shift = problem.shifts().stream()
                .filter(each -> each.id().equals(refusal.shift()))
                .findFirst()
                .orElseThrow();
        var given = plan.routes().stream()
                .filter(route -> route.shift().equals(shift.id()))
                .filter(_ -> !away.contains(Obstacle.NO_GAP))
                .toList();
        var kept = given.stream()
                .flatMap(route -> route.stops().stream())
                .map(Plan.Stop::visit)
                .toList();
        var visits = new ArrayList<>(problem.visits().stream()
                .filter(each -> kept.contains(each.id()))
                .toList());
        visits.add(without(visit, refusal, away));
        var alone = new Problem(List.of(without(shift, visit, away)), visits, problem.ways(), problem.weights(), given);
        var again = RoutePlanner.plan(alone, Budget.ofSteps(0), Settings.fitting(alone, 1));
        return again.unplanned().isEmpty();
    }

    private static Visit without(Visit visit, Plan.Refusal refusal, Set<Obstacle> away) {
        var needs = visit.needs();
        var worth = visit.worth();
        var changed = visit.needing(new Needs(
                needs.skills(),
                away.contains(Obstacle.LOAD_TOO_LARGE) ? 0 : needs.load(),
                away.contains(Obstacle.TECHNICIAN_EXCLUDED) ? Set.of() : needs.notBy()));
        if (!refusal.obstacles().equals(Set.of(Obstacle.COSTS_MORE_THAN_LEAVING_OUT)) || !away.isEmpty()) {
            changed = changed.worth(new Worth(worth.priority(), 1_000_000_000L, worth.due(), worth.preferred()));
        }
        return away.contains(Obstacle.OUT_OF_HOURS) ? changed.within(Window.ALWAYS) : changed;
    }

    private static Shift without(Shift shift, Visit visit, Set<Obstacle> away) {
        var skills = new HashSet<>(shift.skills());
        if (away.contains(Obstacle.SKILL_MISSING)) {
            skills.addAll(visit.needs().skills());
        }
        var changed = shift.able(skills);
        if (away.contains(Obstacle.VAN_FULL)) {
            changed = changed.carrying(Shift.NO_LIMIT);
        }
        return away.contains(Obstacle.OUT_OF_HOURS)
                ? new Shift(
                        changed.id(),
                        changed.technician(),
                        changed.startPlace(),
                        changed.endPlace(),
                        0,
                        Problem.LATEST,
                        Problem.LATEST,
                        changed.skills(),
                        changed.breaks(),
                        changed.capacity())
                : changed;
    }
}
