package io.aftercare.dispatch.assignment;

import io.aftercare.kit.time.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A technician as the decision sees one. */
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
        int maxOpenVisits) {

    /** The same technician with another count of open visits. */
    public Candidate withOpenVisits(int count) {
        return new Candidate(
                technicianId, login, active, station, base, radiusKm, skills, calendar, absences, count, maxOpenVisits);
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
