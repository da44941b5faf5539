package io.aftercare.dispatch.planning;

import io.aftercare.dispatch.assignment.Candidate;
import io.aftercare.dispatch.planning.PlanInput.Duty;
import io.aftercare.dispatch.planning.PlanInput.Member;
import io.aftercare.dispatch.planning.PlanInput.Wanted;
import io.aftercare.dispatch.technician.Roster;
import io.aftercare.dispatch.travel.TravelTimes;
import io.aftercare.dispatch.visit.PlannedVisits;
import io.aftercare.dispatch.visit.PlannedVisits.OpenVisit;
import io.aftercare.dispatch.weighting.WeightPolicies;
import io.aftercare.kit.http.InvalidField;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what a plan starts from. */
@ApplicationScoped
public class PlanInputs {
    private static final int MOST_PAIRS = 2_000_000;

    /**
     * What is to be planned.
     *
     * @param without logins of technicians who are thought away
     */
    public record Horizon(
            Instant from, Instant until, @Nullable String outletCode, Set<String> without) {}

    private final Roster roster;
    private final PlannedVisits visits;
    private final WeightPolicies policies;
    private final PlanRules rules;
    private final Clock clock;

    PlanInputs(Roster roster, PlannedVisits visits, WeightPolicies policies, PlanRules rules, Clock clock) {
        this.roster = roster;
        this.visits = visits;
        this.policies = policies;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws InvalidField when there is more to plan than can be */
    public PlanInput collect(Horizon horizon, List<Solution.Tour> former) {
        var known = roster.present();
        var technicians = technicians(known.candidates(), horizon);
        var travel = Travel.of(rules);
        var from = later(horizon.from(), clock.instant()).plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
        var until = horizon.until().truncatedTo(ChronoUnit.SECONDS);
        var duties = duties(technicians, from, until, travel.times());
        var found = visits.notStarted(horizon.outletCode(), until, rules.mostVisits() + 1).stream()
                .filter(visit -> visit.assignee() != null || horizon.outletCode() == null || isNear(visit, technicians))
                .toList();
        checkNumbers(found.size(), duties.size());
        var wishes = new Wishes(from, until, rules.workMinutes(), duties);
        var zone = zone(technicians);
        return new PlanInput(
                zone.getId(),
                from.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant(),
                from,
                until,
                travel,
                technicians.stream().map(PlanInputs::member).toList(),
                duties,
                found.stream().flatMap(visit -> wishes.of(visit).stream()).toList(),
                former,
                policies.routes(known.revision(), horizon.outletCode()));
    }

    /** When a visit may be made by the duties of a plan, from now on; empty when it may not in the plan's time. */
    public Optional<Wanted> wanted(OpenVisit visit, PlanInput input) {
        var from = later(input.from(), clock.instant());
        return from.isBefore(input.until())
                ? new Wishes(from, input.until(), rules.workMinutes(), input.duties()).of(visit)
                : Optional.empty();
    }

    private static List<Candidate> technicians(List<Candidate> all, Horizon horizon) {
        return all.stream()
                .filter(technician -> technician.active()
                        && !technician.outside()
                        && technician.station().active())
                .filter(technician -> horizon.outletCode() == null
                        || technician.station().outletCode().equals(horizon.outletCode()))
                .filter(technician -> !horizon.without().contains(technician.login()))
                .map(Candidate::whileContracted)
                .sorted(Comparator.comparing(Candidate::login))
                .toList();
    }

    /** Nobody has it, and one of the outlets serves the place. */
    private static boolean isNear(OpenVisit visit, List<Candidate> technicians) {
        return technicians.stream()
                .map(Candidate::station)
                .distinct()
                .anyMatch(station -> station.place().metresTo(visit.job().place()) <= station.radiusKm() * 1_000);
    }

    private static Member member(Candidate technician) {
        return new Member(
                technician.technicianId(),
                technician.login(),
                technician.station(),
                technician.base(),
                technician.radiusKm(),
                technician.skills(),
                technician.maxOpenVisits());
    }

    private List<Duty> duties(List<Candidate> technicians, Instant from, Instant until, TravelTimes travel) {
        var started = visits.started().stream()
                .filter(visit -> visit.assignee() != null && visit.startedAt() != null)
                .collect(Collectors.groupingBy(PlanInputs::holder));
        var restLate = Duration.ofMinutes(rules.pauseLateMinutes());
        return technicians.stream()
                .flatMap(technician -> {
                    var busy = busy(technician, started, from, travel);
                    return new Duties(technician, from, until, busy, travel, restLate).all().stream();
                })
                .toList();
    }

    private static UUID holder(OpenVisit visit) {
        var assignee = visit.assignee();
        return assignee == null ? visit.visitId() : assignee.technicianId();
    }

    /** The last one of the visits that the technician is making, with the earliest moment at which it may be done. */
    private Duties.@Nullable Underway busy(
            Candidate technician, Map<UUID, List<OpenVisit>> started, Instant from, TravelTimes travel) {
        return started.getOrDefault(technician.technicianId(), List.of()).stream()
                .map(visit -> new Duties.Underway(
                        visit.visitId(),
                        later(done(visit, technician, travel), from)
                                .plusMillis(999)
                                .truncatedTo(ChronoUnit.SECONDS),
                        visit.job().place()))
                .max(Comparator.comparing(Duties.Underway::until))
                .orElse(null);
    }

    private Instant done(OpenVisit visit, Candidate technician, TravelTimes travel) {
        var started = visit.startedAt() == null ? visit.requestedAt() : visit.startedAt();
        var work = Duration.ofMinutes(rules.workMinutes());
        if (visit.hasArrived()) {
            return started.plus(work);
        }
        var departure = started.atZone(technician.calendar().zone()).toLocalTime();
        var way = travel.between(
                PlanPlaces.point(technician.base()),
                PlanPlaces.point(visit.job().place()),
                departure);
        return started.plus(way).plus(work);
    }

    private void checkNumbers(int found, int duties) {
        if (found > rules.mostVisits()) {
            throw new InvalidField(
                    "until",
                    "at-most-visits",
                    "There are more than %d open visits until then: choose an outlet or a shorter time"
                            .formatted(rules.mostVisits()));
        }
        if (duties > 0 && found > (long) duties * rules.mostVisitsPerDuty()) {
            throw new InvalidField(
                    "until",
                    "at-most-visits-per-duty",
                    "%d open visits for %d duties are more than %d for each: choose a longer time or more technicians"
                            .formatted(found, duties, rules.mostVisitsPerDuty()));
        }
        if ((long) found * duties > MOST_PAIRS) {
            throw new InvalidField(
                    "until",
                    "at-most-pairs",
                    "%d open visits and %d duties are too many for one plan: choose an outlet or a shorter time"
                            .formatted(found, duties));
        }
    }

    /** The clock that most technicians live by. */
    private static ZoneId zone(Collection<Candidate> technicians) {
        return technicians.stream()
                .collect(Collectors.groupingBy(
                        technician -> technician.calendar().zone(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<ZoneId, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().getId()))
                .map(Map.Entry::getKey)
                .orElse(ZoneOffset.UTC);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
