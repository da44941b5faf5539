package io.aftercare.dispatch.route;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that a plan has to respect.
 *
 * @param given the plan so far: the search begins with it, and the weights may hold it in place; empty for none
 */
public record Problem(List<Shift> shifts, List<Visit> visits, Ways ways, Weights weights, List<Plan.Route> given) {
    /** The last second of a horizon; some 11 years, so that sums of a few times stay in an int. */
    public static final int LATEST = 350_000_000;

    private static final int MOST_VISITS = 60_000;
    private static final long MOST_PAIRS = 20_000_000;

    public Problem {
        shifts = List.copyOf(shifts);
        visits = List.copyOf(visits);
        given = List.copyOf(given);
        if (visits.size() > MOST_VISITS || (long) shifts.size() * visits.size() > MOST_PAIRS) {
            throw new IllegalArgumentException(shifts.size() + " shifts and " + visits.size()
                    + " visits are too many for one plan: at most " + MOST_VISITS + " visits and " + MOST_PAIRS
                    + " pairs of both");
        }
        var shiftIds = unique("shift", shifts, Shift::id);
        var visitIds = unique("visit", visits, Visit::id);
        for (var shift : shifts) {
            checkPlace("Shift " + shift.id(), shift.startPlace(), ways);
            checkPlace("Shift " + shift.id(), shift.endPlace(), ways);
        }
        for (var visit : visits) {
            checkPlace("Visit " + visit.id(), visit.place(), ways);
            if (visit.pin() != null) {
                checkKnown("shift", visit.pin().shift(), shiftIds);
            }
        }
        given.forEach(route -> {
            checkKnown("shift", route.shift(), shiftIds);
            route.stops().forEach(stop -> checkKnown("visit", stop.visit(), visitIds));
        });
        unique("shift with a given route", given, Plan.Route::shift);
        unique(
                "given visit",
                given.stream().flatMap(route -> route.stops().stream()).toList(),
                Plan.Stop::visit);
    }

    public static Problem of(List<Shift> shifts, List<Visit> visits, Ways ways, Weights weights) {
        return new Problem(shifts, visits, ways, weights, List.of());
    }

    /** The same after this plan, without the shifts and visits of it that are no more: search goes on from there. */
    public Problem after(Plan plan) {
        var shiftIds = shifts.stream().map(Shift::id).collect(Collectors.toSet());
        var visitIds = visits.stream().map(Visit::id).collect(Collectors.toSet());
        var left = plan.routes().stream()
                .filter(route -> shiftIds.contains(route.shift()))
                .map(route -> new Plan.Route(
                        route.shift(),
                        route.stops().stream()
                                .filter(stop -> visitIds.contains(stop.visit()))
                                .toList(),
                        route.pauses(),
                        route.end(),
                        route.terms()))
                .toList();
        return new Problem(shifts, visits, ways, weights, left);
    }

    private static <T> Set<String> unique(String what, Collection<T> all, Function<T, String> id) {
        var seen = new HashSet<String>();
        var twice = all.stream().map(id).filter(name -> !seen.add(name)).collect(Collectors.toSet());
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("More than one " + what + " is called " + twice);
        }
        return seen;
    }

    private static void checkPlace(String who, int place, Ways ways) {
        if (place < 0 || place >= ways.places()) {
            throw new IllegalArgumentException(who + " is at the unknown place " + place);
        }
    }

    private static void checkKnown(String what, String id, Set<String> known) {
        if (!known.contains(id)) {
            throw new IllegalArgumentException("There is no " + what + " " + id);
        }
    }
}
