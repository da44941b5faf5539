package io.aftercare.dispatch.assignment;

import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WeeklyHours;
import io.aftercare.kit.time.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A technician in Queens who could make any visit nearby, changed as a test needs. */
final class ACandidate {
    static final Place QUEENS = new Place(40.742, -73.769);
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private String login = "tech-05";
    private Place base = QUEENS;
    private int radiusKm = 60;
    private Station station = new Station("NYC-QN", QUEENS, 60, true);
    private Set<String> skills = Set.of("heating");
    private WeeklyHours hours = WeeklyHours.ALWAYS;
    private List<Absence> absences = List.of();
    private boolean active = true;
    private int openVisits;
    private int maxOpenVisits = 8;
    private Passes passes = Passes.NONE;
    private boolean outside;

    static ACandidate aCandidate() {
        return new ACandidate();
    }

    ACandidate named(String login) {
        this.login = login;
        return this;
    }

    ACandidate livingAt(Place base) {
        this.base = base;
        return this;
    }

    ACandidate going(int radiusKm) {
        this.radiusKm = radiusKm;
        return this;
    }

    ACandidate of(Station station) {
        this.station = station;
        return this;
    }

    ACandidate ableTo(String... skills) {
        this.skills = Set.of(skills);
        return this;
    }

    ACandidate working(WeeklyHours hours) {
        this.hours = hours;
        return this;
    }

    ACandidate absent(Instant from, Instant until) {
        this.absences = List.of(new Absence(from, until));
        return this;
    }

    ACandidate showing(Passes passes) {
        this.passes = passes;
        return this;
    }

    ACandidate fromOutside() {
        this.outside = true;
        return this;
    }

    ACandidate active(boolean active) {
        this.active = active;
        return this;
    }

    ACandidate with(int openVisits) {
        this.openVisits = openVisits;
        return this;
    }

    ACandidate atMost(int maxOpenVisits) {
        this.maxOpenVisits = maxOpenVisits;
        return this;
    }

    Candidate candidate() {
        return new Candidate(
                UUID.nameUUIDFromBytes(login.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                login,
                active,
                station,
                base,
                radiusKm,
                skills,
                new WorkingCalendar(hours, NEW_YORK, Holidays.NONE),
                absences,
                openVisits,
                maxOpenVisits,
                passes,
                outside);
    }
}
