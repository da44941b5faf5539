package io.aftercare.dispatch.planning;

import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.planning.PlanInput.Duty;
import io.aftercare.dispatch.planning.PlanInput.Member;
import io.aftercare.dispatch.planning.PlanInput.Rest;
import io.aftercare.dispatch.planning.PlanInput.Wanted;
import io.aftercare.dispatch.route.Break;
import io.aftercare.dispatch.route.Pin;
import io.aftercare.dispatch.route.Plan;
import io.aftercare.dispatch.route.Problem;
import io.aftercare.dispatch.route.Shift;
import io.aftercare.dispatch.route.Visit;
import io.aftercare.dispatch.route.Weights;
import io.aftercare.dispatch.route.Window;
import io.aftercare.dispatch.route.search.RoutePlanner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells the optimiser what to plan, and what it says back, in the words of dispatch. */
public final class Routing {
    private final PlanInput input;
    private final Map<UUID, Member> members;
    private final PlanPlaces places = new PlanPlaces();
    private final Problem problem;
    private final RoutesTold told;

    public Routing(PlanInput input) {
        this.input = input;
        members = input.members().stream().collect(Collectors.toMap(Member::technicianId, Function.identity()));
        var shifts = input.duties().stream().map(this::shift).toList();
        var visits = input.visits().stream()
                .map(visit -> visit(visit, places.row(visit.place())))
                .toList();
        problem = new Problem(
                shifts,
                visits,
                places.ways(input.travel().times()),
                input.aims() == null ? Weights.USUAL : input.aims().weights(),
                given(input.former(), shifts, visits));
        told = new RoutesTold(input, problem);
    }

    /** Without anything searched yet; close to the former plan if there was one. */
    public Problem problem() {
        return problem;
    }

    /**
     * Going on from the best solution of a search that was broken off. A search that has to stay close to a former plan
     * begins anew, since the optimiser knows only one plan to begin with and to stay close to.
     */
    public Problem goingOn(Solution best) {
        return input.former().isEmpty()
                ? new Problem(
                        problem.shifts(),
                        problem.visits(),
                        problem.ways(),
                        withoutStability(problem.weights()),
                        given(best.tours(), problem.shifts(), problem.visits()))
                : problem;
    }

    public Solution told(Plan plan) {
        return told.solution(plan);
    }

    /**
     * What it would mean to make one more visit, or one of the plan at another place, by each of the duties while
     * everything else goes on as planned; possible ones first, the cheapest of them first.
     */
    public List<Choice> choices(Solution live, Wanted urgent) {
        var id = urgent.visitId().toString();
        var ways = problem.ways()
                .with(
                        places.points(),
                        PlanPlaces.point(urgent.place()),
                        input.travel().times());
        var visits = new ArrayList<>(problem.visits());
        visits.removeIf(visit -> visit.id().equals(id));
        var kept = given(live.tours(), problem.shifts(), visits);
        visits.add(visit(urgent, problem.ways().places()));
        var longer = new Problem(problem.shifts(), visits, ways, withoutStability(problem.weights()), kept);
        return RoutePlanner.options(longer, id).stream()
                .map(option -> told.choice(urgent, option))
                .toList();
    }

    private Shift shift(Duty duty) {
        var member = members.get(duty.technicianId());
        var until = second(duty.until());
        return new Shift(
                duty.id(),
                member.technicianId().toString(),
                places.row(duty.start()),
                places.row(member.base()),
                second(duty.from()),
                until,
                until,
                member.skills(),
                duty.rests().stream().map(this::pause).toList(),
                member.mostVisits());
    }

    private Break pause(Rest rest) {
        return new Break(new Window(second(rest.earliest()), second(rest.latest())), rest.minutes() * 60);
    }

    private Visit visit(Wanted visit, int place) {
        var technician = visit.technicianId();
        var preferred = technician == null ? null : technician.toString();
        var earliest = second(visit.earliest().plusMillis(999));
        return new Visit(
                visit.visitId().toString(),
                place,
                visit.minutes() * 60,
                List.of(new Window(earliest, Math.max(earliest, second(visit.latest())))),
                new Visit.Needs(visit.dutyId() == null ? Set.of(visit.skill()) : Set.of(), 1, notBy(visit)),
                new Visit.Worth(urgency(visit.priority()), null, Math.max(0, second(visit.due())), preferred),
                visit.dutyId() == null ? null : new Pin(visit.dutyId(), null));
    }

    /** Lateness and leaving out cost so many times what they cost for the least urgent. */
    private static int urgency(Priority priority) {
        return switch (priority) {
            case P1 -> 8;
            case P2 -> 4;
            case P3 -> 2;
            case P4 -> 1;
        };
    }

    private Set<String> notBy(Wanted visit) {
        return members.values().stream()
                .filter(member -> !excluded(visit, member).isEmpty())
                .map(member -> member.technicianId().toString())
                .collect(Collectors.toSet());
    }

    /** What keeps the visit from this technician at whatever time; a visit that was promised goes on regardless. */
    static Set<Reason> excluded(Wanted visit, Member member) {
        var isPromised = visit.dutyId() != null && member.technicianId().equals(visit.technicianId());
        return isPromised ? EnumSet.noneOf(Reason.class) : barred(visit, member);
    }

    /** The same without regard to promises; skills are apart. */
    static Set<Reason> barred(Wanted visit, Member member) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (member.base().metresTo(visit.place()) > member.radiusKm() * 1_000) {
            reasons.add(Reason.OUTSIDE_TECHNICIAN_AREA);
        }
        if (member.station().place().metresTo(visit.place()) > member.station().radiusKm() * 1_000) {
            reasons.add(Reason.OUTSIDE_OUTLET_AREA);
        }
        if (!member.station().mayWorkOn(visit.skill(), visit.place())) {
            reasons.add(Reason.OUTSIDE_CONTRACT);
        }
        if (visit.lacksApproval()) {
            reasons.add(Reason.FORM_NOT_APPROVED);
        }
        if (visit.refusedBy().contains(member.technicianId())) {
            reasons.add(Reason.REFUSED_BEFORE);
        }
        return reasons;
    }

    /** The tours as far as their duties and visits are still known. */
    private List<Plan.Route> given(List<Solution.Tour> tours, List<Shift> shifts, List<Visit> visits) {
        var dutyIds = shifts.stream().map(Shift::id).collect(Collectors.toSet());
        var visitIds = new HashSet<>(visits.stream().map(Visit::id).toList());
        return tours.stream()
                .filter(tour -> dutyIds.contains(tour.dutyId()))
                .map(tour -> new Plan.Route(
                        tour.dutyId(),
                        tour.stops().stream()
                                .filter(stop -> visitIds.contains(stop.visitId().toString()))
                                .map(this::stop)
                                .toList(),
                        tour.pauses().stream()
                                .map(pause -> new Plan.Pause(second(pause.start()), second(pause.end())))
                                .toList(),
                        second(tour.end()),
                        Map.of()))
                .toList();
    }

    private Plan.Stop stop(Solution.Stop stop) {
        return new Plan.Stop(
                stop.visitId().toString(), second(stop.arrival()), second(stop.start()), second(stop.end()), 0);
    }

    private static Weights withoutStability(Weights weights) {
        return new Weights(
                weights.perKilometre(),
                weights.perDrivingHour(),
                weights.perShift(),
                weights.perLateHour(),
                weights.perOvertimeHour(),
                weights.fairness(),
                weights.notPreferred(),
                0,
                0,
                weights.leftOut());
    }

    /** What was due long before the horizon is as late as can be. */
    private int second(Instant moment) {
        var seconds = Duration.between(input.midnight(), moment).toSeconds();
        return Math.clamp(seconds, -Problem.LATEST, Problem.LATEST);
    }
}
