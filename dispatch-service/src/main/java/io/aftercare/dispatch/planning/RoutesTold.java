package io.aftercare.dispatch.planning;

import io.aftercare.dispatch.planning.PlanInput.Duty;
import io.aftercare.dispatch.planning.PlanInput.Member;
import io.aftercare.dispatch.planning.PlanInput.Wanted;
import io.aftercare.dispatch.planning.Solution.Points;
import io.aftercare.dispatch.route.Obstacle;
import io.aftercare.dispatch.route.Option;
import io.aftercare.dispatch.route.Plan;
import io.aftercare.dispatch.route.Problem;
import io.aftercare.dispatch.route.Shift;
import io.aftercare.dispatch.route.Term;
import io.aftercare.dispatch.route.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The optimiser's routes with places, moments and people instead of numbers. */
final class RoutesTold {
    private final Problem problem;
    private final Instant midnight;
    private final Map<UUID, Member> members;
    private final Map<String, Duty> duties;
    private final Map<String, Wanted> wanted;
    private final Map<String, Shift> shifts;
    private final Map<String, Visit> visits;

    RoutesTold(PlanInput input, Problem problem) {
        this.problem = problem;
        midnight = input.midnight();
        members = input.members().stream().collect(Collectors.toMap(Member::technicianId, Function.identity()));
        duties = input.duties().stream().collect(Collectors.toMap(Duty::id, Function.identity()));
        wanted = input.visits().stream()
                .collect(Collectors.toMap(visit -> visit.visitId().toString(), Function.identity()));
        shifts = problem.shifts().stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        visits = problem.visits().stream().collect(Collectors.toMap(Visit::id, Function.identity()));
    }

    Solution solution(Plan plan) {
        return new Solution(
                plan.routes().stream().map(this::tour).toList(),
                plan.unplanned().stream().map(this::unplanned).toList(),
                points(plan.terms()),
                plan.steps());
    }

    private static List<Points> points(Map<Term, Long> terms) {
        return terms.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Points(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Solution.Tour tour(Plan.Route route) {
        var duty = duties.get(route.shift());
        var member = members.get(duty.technicianId());
        return new Solution.Tour(
                duty.id(),
                member.technicianId(),
                member.login(),
                member.station().outletCode(),
                duty.from(),
                duty.until(),
                duty.underway(),
                stops(route),
                route.pauses().stream()
                        .map(pause -> new Solution.Pause(moment(pause.start()), moment(pause.end())))
                        .toList(),
                moment(route.end()),
                points(route.terms()));
    }

    private List<Solution.Stop> stops(Plan.Route route) {
        var shift = shifts.get(route.shift());
        var stops = new ArrayList<Solution.Stop>();
        var place = shift.startPlace();
        var free = shift.from();
        for (var stop : route.stops()) {
            var next = visits.get(stop.visit()).place();
            stops.add(new Solution.Stop(
                    wanted.get(stop.visit()).visitId(),
                    moment(stop.arrival()),
                    moment(stop.start()),
                    moment(stop.leaving()),
                    problem.ways().metres()[place * problem.ways().places() + next],
                    stop.arrival() - departure(route, free, stop.arrival()),
                    stop.slack()));
            place = next;
            free = stop.leaving();
        }
        return stops;
    }

    /** A pause is taken before one sets out for the next visit. */
    private static int departure(Plan.Route route, int free, int arrival) {
        return route.pauses().stream()
                .filter(pause -> pause.start() >= free && pause.end() <= arrival)
                .mapToInt(Plan.Pause::end)
                .max()
                .orElse(free);
    }

    private Solution.Unplanned unplanned(Plan.Unplanned left) {
        var visit = wanted.get(left.visit());
        return new Solution.Unplanned(
                visit.visitId(),
                left.points(),
                left.nearest().stream().map(refusal -> refusal(visit, refusal)).toList());
    }

    private Solution.Refusal refusal(Wanted visit, Plan.Refusal refusal) {
        var duty = duties.get(refusal.shift());
        var member = members.get(duty.technicianId());
        var reasons = reasons(refusal.obstacles(), visit, member);
        return new Solution.Refusal(
                duty.id(),
                member.technicianId(),
                member.login(),
                duty.from(),
                duty.until(),
                refusal.secondsAway(),
                reasons);
    }

    Choice choice(Wanted visit, Option option) {
        var member = members.get(duties.get(option.shift()).technicianId());
        var stop = option.stop();
        return new Choice(
                option.shift(),
                member.technicianId(),
                member.login(),
                stop == null ? null : moment(stop.start()),
                option.points(),
                points(option.terms()),
                reasons(option.obstacles(), visit, member));
    }

    private static List<Reason> reasons(Set<Obstacle> obstacles, Wanted visit, Member member) {
        var reasons = EnumSet.noneOf(Reason.class);
        obstacles.forEach(obstacle -> reasons.addAll(reasons(obstacle, visit, member)));
        if (reasons.contains(Reason.PROMISED_BY_ANOTHER)) {
            // The optimiser asks no more of a promised visit than the promise; without it everything counts again.
            reasons.addAll(Routing.barred(visit, member));
            if (!member.skills().contains(visit.skill())) {
                reasons.add(Reason.SKILL_MISSING);
            }
        }
        return List.copyOf(reasons);
    }

    private static Set<Reason> reasons(Obstacle obstacle, Wanted visit, Member member) {
        return switch (obstacle) {
            case SKILL_MISSING -> EnumSet.of(Reason.SKILL_MISSING);
            case TECHNICIAN_EXCLUDED -> Routing.excluded(visit, member);
            case PINNED_TO_ANOTHER_SHIFT -> EnumSet.of(Reason.PROMISED_BY_ANOTHER);
            case LOAD_TOO_LARGE, VAN_FULL -> EnumSet.of(Reason.FULLY_BOOKED);
            case OUT_OF_HOURS -> EnumSet.of(Reason.OUT_OF_HOURS);
            case NO_GAP, SHIFT_KEPT_FREE -> EnumSet.of(Reason.NO_GAP);
            case COSTS_MORE_THAN_LEAVING_OUT -> EnumSet.of(Reason.COSTS_MORE_THAN_LEAVING_OUT);
        };
    }

    private Instant moment(int second) {
        return midnight.plusSeconds(second);
    }
}
