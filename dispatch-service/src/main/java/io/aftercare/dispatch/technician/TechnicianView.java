package io.aftercare.dispatch.technician;

import io.aftercare.dispatch.assignment.OutsideStaff;
import io.aftercare.kit.time.WeeklyHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A technician as the API shows one; the name is masked for those who do not need it. */
record TechnicianView(
        UUID id,
        String login,
        String displayName,
        String outletCode,
        SortedSet<String> skills,
        double latitude,
        double longitude,
        int radiusKm,
        int maxOpenVisits,
        boolean active,
        int openVisits,
        WeeklyHours workingHours,
        List<AbsenceView> absences,
        SortedSet<String> languages,
        List<Certificate> certificates,
        @Nullable LocalDate safetyPassUntil,
        @Nullable OutsideStaff outside,
        Instant registeredAt) {

    /** A time of absence; the reason stays between the technician and the station. */
    record AbsenceView(Instant from, Instant until) {}

    static TechnicianView of(Technician technician, String displayName, int openVisits) {
        return new TechnicianView(
                technician.aggregateId(),
                technician.login(),
                displayName,
                technician.outletCode(),
                new TreeSet<>(technician.skills()),
                technician.base().latitude(),
                technician.base().longitude(),
                technician.radiusKm(),
                technician.maxOpenVisits(),
                technician.isActive(),
                openVisits,
                technician.workingHours(),
                technician.leaves().stream()
                        .map(leave -> new AbsenceView(leave.from(), leave.until()))
                        .toList(),
                new TreeSet<>(technician.languages()),
                technician.certificates(),
                technician.safetyPassUntil(),
                technician.outside(),
                technician.registeredAt());
    }
}
