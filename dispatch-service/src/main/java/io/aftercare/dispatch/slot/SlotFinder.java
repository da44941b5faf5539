package io.aftercare.dispatch.slot;

import io.aftercare.dispatch.assignment.AssignmentPolicy;
import io.aftercare.dispatch.assignment.Candidate;
import io.aftercare.dispatch.assignment.Need;
import io.aftercare.dispatch.assignment.Obstacle;
import io.aftercare.dispatch.offer.Ask;
import io.aftercare.dispatch.offer.OfferPolicy;
import io.aftercare.dispatch.offer.Placement;
import io.aftercare.dispatch.offer.Span;
import io.aftercare.dispatch.outlet.OutletCalendars;
import io.aftercare.dispatch.slot.SlotSearchView.Hindered;
import io.aftercare.dispatch.technician.Roster;
import io.aftercare.dispatch.travel.GreatCircleTravel;
import io.aftercare.dispatch.travel.Traffic;
import io.aftercare.dispatch.travel.TravelTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for room in the days of those who could make a visit. */
@ApplicationScoped
class SlotFinder {
    /** What is looked for; the visit, if there is one, with the technician who is asked or goes and those who will not. */
    record Wanted(
            SlotNeed need,
            Instant from,
            Instant until,
            Duration window,
            @Nullable UUID visitId,
            @Nullable UUID holder,
            Set<UUID> refusedBy) {
        Ask ask() {
            return new Ask(
                    need.place(),
                    need.priority(),
                    from,
                    until,
                    Duration.ofMinutes(need.workMinutes()),
                    need.promisedUntil());
        }

        Need assignmentNeed() {
            return new Need(need.place(), need.skill(), need.priority(), from, until, refusedBy);
        }
    }

    /** What was found. */
    record Found(OfferPolicy.Outcome outcome, int technicians, List<Hindered> obstacles) {}

    private final Roster roster;
    private final OutletCalendars calendars;
    private final PromisedTime promised;
    private final AppointmentSlots slots;
    private final SlotRules rules;
    private final TravelTimes travel;

    SlotFinder(
            Roster roster, OutletCalendars calendars, PromisedTime promised, AppointmentSlots slots, SlotRules rules) {
        this.roster = roster;
        this.calendars = calendars;
        this.promised = promised;
        this.slots = slots;
        this.rules = rules;
        this.travel = new GreatCircleTravel(rules.detourFactor(), rules.kilometresPerHour(), Traffic.FREE);
    }

    Found search(Wanted wanted, Instant at) {
        var hindered = new EnumMap<Obstacle, Integer>(Obstacle.class);
        var able = new ArrayList<Candidate>();
        for (var candidate : offerable(wanted)) {
            var obstacles = AssignmentPolicy.obstacles(candidate, wanted.assignmentNeed());
            obstacles.forEach(obstacle -> hindered.merge(obstacle, 1, Integer::sum));
            if (obstacles.isEmpty()) {
                able.add(candidate.whilePassesHold(wanted.need().skill()));
            }
        }
        var place = wanted.need().place();
        able.sort(Comparator.comparingInt(
                        (Candidate candidate) -> candidate.base().metresTo(place))
                .thenComparing(Candidate::login));
        var nearest = able.subList(0, Math.min(able.size(), rules.technicians()));
        var outcome = OfferPolicy.decide(wanted.ask(), nearest, market(nearest, wanted, at), rules.offers());
        return new Found(
                outcome,
                nearest.size(),
                hindered.entrySet().stream()
                        .map(each -> new Hindered(each.getKey(), each.getValue()))
                        .toList());
    }

    /** Where the work stands in the technician's day if the window is taken now; none when the room is gone. */
    Optional<Placement> placeNow(Wanted wanted, UUID technicianId, Instant at) {
        return offerable(wanted).stream()
                .filter(candidate -> candidate.technicianId().equals(technicianId))
                .map(candidate -> candidate.withOpenVisits(candidate.openVisits() + slots.holdsOf(technicianId)))
                .filter(candidate -> AssignmentPolicy.obstacles(candidate, wanted.assignmentNeed())
                        .isEmpty())
                .map(candidate -> candidate.whilePassesHold(wanted.need().skill()))
                .findFirst()
                .flatMap(candidate -> OfferPolicy.place(
                        wanted.ask(),
                        candidate,
                        new Span(wanted.from(), wanted.until()),
                        market(List.of(candidate), wanted, at)));
    }

    /** Those whose time the caller may see; for the one who has the visit already it is no further one. */
    private List<Candidate> offerable(Wanted wanted) {
        return roster.candidates().stream()
                .filter(candidate -> slots.mayOffer(candidate.station().outletCode(), candidate.login()))
                .map(candidate -> candidate.technicianId().equals(wanted.holder())
                        ? candidate.withOpenVisits(Math.max(0, candidate.openVisits() - 1))
                        : candidate)
                .toList();
    }

    private OfferPolicy.Market market(Collection<Candidate> candidates, Wanted wanted, Instant at) {
        var officeHours = candidates.stream()
                .map(candidate -> candidate.station().outletCode())
                .distinct()
                .collect(Collectors.toMap(code -> code, calendars::of));
        var ids = candidates.stream().map(Candidate::technicianId).toList();
        var dayAfter = wanted.until().plus(Duration.ofDays(1));
        var dayBefore = wanted.from().minus(Duration.ofDays(1));
        var stops = promised.of(ids, dayBefore, dayAfter, at, wanted.visitId());
        return new OfferPolicy.Market(Map.copyOf(stops), officeHours, wanted.window(), travel);
    }
}
