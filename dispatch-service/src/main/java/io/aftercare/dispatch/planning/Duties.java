package io.aftercare.dispatch.planning;

import io.aftercare.dispatch.assignment.Absence;
import io.aftercare.dispatch.assignment.Candidate;
import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.planning.PlanInput.Duty;
import io.aftercare.dispatch.planning.PlanInput.Rest;
import io.aftercare.dispatch.travel.TravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a technician can be sent: the working hours of each date without absences. A pause of up to two hours between
 * working hours is a rest on the way; around a longer one, an absence or midnight the technician is at the base.
 */
final class Duties {
    private static final Duration LONGEST_REST = Duration.ofHours(2);
    private static final String END_OF_DAY = "24:00";

    private final Candidate technician;
    private final Instant from;
    private final Instant until;
    private final @Nullable Underway underway;
    private final TravelTimes travel;
    private final Duration restLate;

    /** The visit that a technician is busy with, until when, and where that is. */
    record Underway(UUID visitId, Instant until, Place place) {}

    Duties(
            Candidate technician,
            Instant from,
            Instant until,
            @Nullable Underway underway,
            TravelTimes travel,
            Duration restLate) {
        this.technician = technician;
        this.from = underway != null && underway.until.isAfter(from) ? underway.until : from;
        this.until = until;
        this.underway = underway;
        this.travel = travel;
        this.restLate = restLate;
    }

    List<Duty> all() {
        var zone = technician.calendar().zone();
        var duties = new ArrayList<Duty>();
        var last = until.atZone(zone).toLocalDate();
        for (var date = from.atZone(zone).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            var spells = spells(date);
            for (var number = 0; number < spells.size(); number++) {
                addDuties(technician.technicianId() + "/" + date + "/" + number, spells.get(number), duties);
            }
        }
        return duties;
    }

    /** Two moments, the second after the first. */
    private record Span(Instant from, Instant until) {}

    /** The hours of a date, put together where only a rest lies between them. */
    private List<List<Span>> spells(LocalDate date) {
        var spells = new ArrayList<List<Span>>();
        for (var hours : technician.calendar().hours().on(date.getDayOfWeek())) {
            var span = new Span(at(date, hours.from()), at(date, hours.until()));
            if (!span.from.isBefore(span.until)) {
                continue; // The clock skips this interval.
            }
            if (!spells.isEmpty() && isRest(spells.getLast().getLast().until, span.from)) {
                spells.getLast().add(span);
            } else {
                spells.add(new ArrayList<>(List.of(span)));
            }
        }
        return spells;
    }

    private static boolean isRest(Instant from, Instant until) {
        return Duration.between(from, until).compareTo(LONGEST_REST) <= 0;
    }

    private Instant at(LocalDate date, String time) {
        var zone = technician.calendar().zone();
        return time.equals(END_OF_DAY)
                ? date.plusDays(1).atStartOfDay(zone).toInstant()
                : date.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    /** Splits a spell where the technician is away and leaves out what lies outside of the horizon. */
    private void addDuties(String id, List<Span> spell, List<Duty> duties) {
        var run = new ArrayList<Span>();
        var runs = 0;
        for (var hours : spell) {
            for (var span : present(hours)) {
                if (!run.isEmpty() && isAwayWithin(run.getLast().until, span.from)) {
                    add(runs++ == 0 ? id : id + "." + runs, run, duties);
                    run.clear();
                }
                run.add(span);
            }
        }
        if (!run.isEmpty()) {
            add(runs == 0 ? id : id + "." + (runs + 1), run, duties);
        }
    }

    private List<Span> present(Span hours) {
        var left = List.of(hours);
        for (var absence : technician.absences()) {
            left = left.stream()
                    .flatMap(span -> without(span, absence).stream())
                    .toList();
        }
        return left.stream()
                .map(span -> new Span(later(span.from, from), earlier(span.until, until)))
                .filter(span -> span.from.isBefore(span.until))
                .toList();
    }

    private static List<Span> without(Span span, Absence absence) {
        var left = new ArrayList<Span>();
        if (span.from.isBefore(absence.from())) {
            left.add(new Span(span.from, earlier(span.until, absence.from())));
        }
        if (absence.until().isBefore(span.until)) {
            left.add(new Span(later(span.from, absence.until()), span.until));
        }
        return left;
    }

    private boolean isAwayWithin(Instant before, Instant after) {
        return technician.absences().stream()
                .anyMatch(absence ->
                        !absence.from().isAfter(after) && !absence.until().isBefore(before));
    }

    private void add(String id, List<Span> run, List<Duty> duties) {
        var rests = new ArrayList<Rest>();
        for (var each = 1; each < run.size(); each++) {
            var begin = run.get(each - 1).until;
            var minutes =
                    Math.toIntExact(Duration.between(begin, run.get(each).from).toMinutes());
            if (minutes > 0) {
                rests.add(new Rest(begin, begin.plus(restLate), minutes));
            }
        }
        var begin = run.getFirst().from;
        var busy = underway != null && begin.equals(underway.until) ? underway : null;
        var duty = new Duty(
                id,
                technician.technicianId(),
                begin,
                run.getLast().until,
                busy == null ? technician.base() : busy.place,
                List.copyOf(rests),
                busy == null ? null : busy.visitId);
        if (isLongEnough(duty)) {
            duties.add(duty);
        }
    }

    /** Whether it leaves time for the rests and the way home; somebody who is busy until late may not have it. */
    private boolean isLongEnough(Duty duty) {
        var now = duty.from();
        for (var rest : duty.rests()) {
            if (now.isAfter(rest.latest())) {
                return false;
            }
            now = later(now, rest.earliest()).plus(Duration.ofMinutes(rest.minutes()));
        }
        var zone = technician.calendar().zone();
        var home = travel.between(
                PlanPlaces.point(duty.start()),
                PlanPlaces.point(technician.base()),
                now.atZone(zone).toLocalTime());
        return !now.plus(home).plusSeconds(1).isAfter(duty.until());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
