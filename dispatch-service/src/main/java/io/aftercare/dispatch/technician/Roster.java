package io.aftercare.dispatch.technician;

import io.aftercare.dispatch.assignment.Candidate;
import io.aftercare.dispatch.outlet.Outlet;
import io.aftercare.dispatch.outlet.RosterChanged;
import io.aftercare.kit.time.Holidays;
import io.aftercare.kit.time.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All technicians as candidates. Outlets and technicians change rarely, so a replica keeps a copy of them, and reads
 * only the revision and the open visits before each decision.
 */
@ApplicationScoped
public class Roster {
    /** The technicians of a moment, and the revision of the roster that was read for them. */
    public record Present(long revision, List<Candidate> candidates) {}

    private final EntityManager database;
    private final Workload workload;
    private volatile @Nullable Present copy;

    Roster(EntityManager database, Workload workload) {
        this.database = database;
        this.workload = workload;
    }

    /** Everybody, with the open visits of this moment, and away while they go along with somebody else. */
    public List<Candidate> candidates() {
        return present().candidates();
    }

    /** Everybody, with the open visits of this moment, and by which revision. */
    public Present present() {
        var openVisits = workload.openVisits();
        var along = workload.timesInCrews();
        var known = upToDate();
        return new Present(
                known.revision,
                known.candidates.stream()
                        .map(candidate -> candidate
                                .withOpenVisits(openVisits.getOrDefault(candidate.technicianId(), 0))
                                .alsoAway(along.getOrDefault(candidate.technicianId(), List.of())))
                        .toList());
    }

    /** The revision is read before the rows: a copy may be newer than its revision says, never older. */
    private Present upToDate() {
        var revision = (Long) database.createNativeQuery("SELECT revision FROM roster", Long.class)
                .getSingleResult();
        var present = copy;
        if (present == null || present.revision != revision) {
            present = new Present(revision, read());
            copy = present;
        }
        return present;
    }

    private List<Candidate> read() {
        return database.createQuery("""
                        select t, o from Technician t join Outlet o on o.code = t.outletCode
                        left join fetch t.leaves""", Object[].class).getResultList().stream()
                .map(row -> candidate((Technician) row[0], (Outlet) row[1]))
                .distinct() // A technician with two absences comes twice.
                .toList();
    }

    /** Public holidays do not count here: who works on one is said by the technician's own hours and absences. */
    private static Candidate candidate(Technician technician, Outlet outlet) {
        return new Candidate(
                technician.aggregateId(),
                technician.login(),
                technician.isActive(),
                outlet.station(),
                technician.base(),
                technician.radiusKm(),
                technician.skills(),
                new WorkingCalendar(technician.workingHours(), outlet.zone(), Holidays.NONE),
                technician.leaves().stream().map(Leave::absence).toList(),
                0,
                technician.maxOpenVisits(),
                technician.passes(),
                technician.outside() != null);
    }

    void raiseRevision(@Observes RosterChanged change) {
        database.createNativeQuery("UPDATE roster SET revision = revision + 1").executeUpdate();
    }
}
