package io.aftercare.dispatch.assignment;

import io.aftercare.kit.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A technician as the decision sees one.
 *
 * @param outside a subcontractor or of another department, and not asked without consent (S3.8-E3b)
 */
public record Candidate(
        UUID technicianId,
        String login,
        boolean active,
        Station station,
        Place base,
        int radiusKm,
        Set<String> skills,
        WorkingCalendar calendar,
        List<Absence> absences,
        int openVisits,
        int maxOpenVisits,
        Passes passes,
        boolean outside) {
    /** Later than any appointment that anybody agrees. */
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    /** A technician of ours of whom no papers are noted. */
    public Candidate(
            UUID technicianId,
            String login,
            boolean active,
            Station station,
            Place base,
            int radiusKm,
            Set<String> skills,
            WorkingCalendar calendar,
            List<Absence> absences,
            int openVisits,
            int maxOpenVisits) {
        this(
                technicianId,
                login,
                active,
                station,
                base,
                radiusKm,
                skills,
                calendar,
                absences,
                openVisits,
                maxOpenVisits,
                Passes.NONE,
                false);
    }

    /** The same technician with another count of open visits. */
    public Candidate withOpenVisits(int count) {
        return new Candidate(
                technicianId,
                login,
                active,
                station,
                base,
                radiusKm,
                skills,
                calendar,
                absences,
                count,
                maxOpenVisits,
                passes,
                outside);
    }

    /** The same technician, away for these times, too. */
    public Candidate alsoAway(List<Absence> times) {
        return times.isEmpty()
                ? this
                : new Candidate(
                        technicianId,
                        login,
                        active,
                        station,
                        base,
                        radiusKm,
                        skills,
                        calendar,
                        Stream.concat(absences.stream(), times.stream()).toList(),
                        openVisits,
                        maxOpenVisits,
                        passes,
                        outside);
    }

    /** The same technician, away from the day on which a paper for the skill, or the outlet's contract, has run out. */
    public Candidate whilePassesHold(String skill) {
        return awayAfter(Stream.concat(passes.lastDayOf(skill).stream(), station.lastDay().stream())
                .min(LocalDate::compareTo));
    }

    /** The same technician, away from the day on which the outlet's contract has run out. */
    public Candidate whileContracted() {
        return awayAfter(station.lastDay());
    }

    private Candidate awayAfter(Optional<LocalDate> lastDay) {
        return alsoAway(lastDay.map(
                        last -> last.plusDays(1).atStartOfDay(calendar.zone()).toInstant())
                .map(from -> List.of(new Absence(from, FOREVER)))
                .orElse(List.of()));
    }

    /** The first day on which somebody may go, by the calendar of the technician's place. */
    LocalDate firstDayOf(Need need) {
        return LocalDate.ofInstant(need.from(), calendar.zone());
    }

    /** The first moment in which this technician could work on it, if there is one. */
    Optional<Instant> availableFor(Need need) {
        return firstMoment(need, absences);
    }

    /** The same without looking at absences. */
    Optional<Instant> scheduledFor(Need need) {
        return firstMoment(need, List.of());
    }

    private Optional<Instant> firstMoment(Need need, List<Absence> without) {
        var moment = calendar.nextWorkingMoment(need.from());
        while (!moment.isAfter(need.until())) {
            var tried = moment;
            var absence = without.stream().filter(a -> a.covers(tried)).findFirst();
            if (absence.isEmpty()) {
                return Optional.of(moment);
            }
            moment = calendar.nextWorkingMoment(absence.get().until());
        }
        return Optional.empty();
    }
}
