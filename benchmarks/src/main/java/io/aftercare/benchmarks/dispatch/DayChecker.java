package io.aftercare.benchmarks.dispatch;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.planning.PlanInput;
import io.aftercare.dispatch.planning.PlanInput.Duty;
import io.aftercare.dispatch.planning.PlanInput.Member;
import io.aftercare.dispatch.planning.PlanInput.Wanted;
import io.aftercare.dispatch.planning.Solution;
import io.aftercare.dispatch.planning.Solution.Tour;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a plan with a clock and a map, and knows nothing of how it was made. */
final class DayChecker {
    /** Nobody drives faster than 40 km/h on streets 1.3 times as long as the crow flies; one per cent for rounding. */
    private static final double LEAST_SECONDS_PER_METRE = 0.99 * 1.3 * 3.6 / 40;

    private final Map<UUID, Member> members;
    private final Map<String, Duty> duties;
    private final Map<UUID, Wanted> wanted;

    DayChecker(PlanInput input) {
        members = input.members().stream().collect(Collectors.toMap(Member::technicianId, Function.identity()));
        duties = input.duties().stream().collect(Collectors.toMap(Duty::id, Function.identity()));
        wanted = input.visits().stream().collect(Collectors.toMap(Wanted::visitId, Function.identity()));
    }

    /** The first fault, if there is one. */
    Optional<String> fault(Solution solution) {
        var told = new HashSet<UUID>();
        for (var tour : solution.tours()) {
            for (var stop : tour.stops()) {
                if (!told.add(stop.visitId())) {
                    return Optional.of("visit twice: " + stop.visitId());
                }
            }
            var fault = fault(tour);
            if (fault.isPresent()) {
                return fault;
            }
        }
        solution.unplanned().forEach(unplanned -> told.add(unplanned.visitId()));
        return told.equals(wanted.keySet()) ? Optional.empty() : Optional.of("visits lost");
    }

    private Optional<String> fault(Tour tour) {
        var duty = duties.get(tour.dutyId());
        var member = members.get(duty.technicianId());
        var place = duty.start();
        var free = duty.from();
        for (var stop : tour.stops()) {
            var visit = wanted.get(stop.visitId());
            if (!member.skills().contains(visit.skill()) || visit.refusedBy().contains(member.technicianId())) {
                return Optional.of("not allowed: " + stop);
            }
            if (stop.arrival().isBefore(arrival(free, place, visit.place()))
                    || stop.start().isBefore(stop.arrival())
                    || stop.start().isBefore(visit.earliest())
                    || stop.start().isAfter(visit.latest())
                    || !stop.end().equals(stop.start().plus(Duration.ofMinutes(visit.minutes())))) {
                return Optional.of("not in time: " + stop);
            }
            place = visit.place();
            free = stop.end();
        }
        if (tour.end().isBefore(arrival(free, place, member.base()))
                || tour.end().isAfter(duty.until())
                || tour.stops().size() > member.mostVisits()) {
            return Optional.of("too much: " + tour.dutyId());
        }
        return rests(tour, duty);
    }

    private static Instant arrival(Instant departure, Place from, Place to) {
        return departure.plusSeconds((long) (from.metresTo(to) * LEAST_SECONDS_PER_METRE));
    }

    private static Optional<String> rests(Tour tour, Duty duty) {
        for (var rest : duty.rests()) {
            var taken = tour.pauses().stream()
                    .filter(pause -> !pause.start().isBefore(rest.earliest())
                            && !pause.start().isAfter(rest.latest())
                            && pause.end().equals(pause.start().plus(Duration.ofMinutes(rest.minutes()))))
                    .filter(pause -> tour.stops().stream()
                            .allMatch(stop -> !stop.start().isBefore(pause.end())
                                    || !stop.end().isAfter(pause.start())))
                    .findAny();
            if (taken.isEmpty()) {
                return Optional.of("no rest: " + tour.dutyId());
            }
        }
        return Optional.empty();
    }
}
