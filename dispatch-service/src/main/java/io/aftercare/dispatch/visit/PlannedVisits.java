package io.aftercare.dispatch.visit;

import io.aftercare.dispatch.job.Appointment;
import io.aftercare.dispatch.job.Assignee;
import io.aftercare.dispatch.job.Job;
import io.aftercare.dispatch.job.PlannedTime;
import io.aftercare.dispatch.job.UnassignedReason;
import io.aftercare.dispatch.job.Window;
import io.aftercare.dispatch.technician.Technicians;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What planning may know of visits, and the one way in which it changes them. */
@ApplicationScoped
public class PlannedVisits {
    /**
     * A visit as planning sees it.
     *
     * @param version by which a later change shows
     * @param startedAt when the technician departed, or arrived if that is known
     */
    public record OpenVisit(
            UUID visitId,
            long version,
            VisitStatus status,
            Job job,
            Window window,
            Instant requestedAt,
            @Nullable Assignee assignee,
            @Nullable Appointment appointment,
            @Nullable PlannedTime planned,
            @Nullable Instant startedAt,
            @Nullable UnassignedReason unassignedReason,
            Set<UUID> refusedBy) {
        static OpenVisit of(Visit visit, Set<UUID> refusedBy) {
            var arrival = visit.arrival();
            return new OpenVisit(
                    visit.aggregateId(),
                    visit.version(),
                    visit.status(),
                    visit.job(),
                    visit.window(),
                    visit.requestedAt(),
                    visit.assignee(),
                    visit.appointment(),
                    visit.planned(),
                    arrival == null ? visit.departedAt() : arrival.arrivedAt(),
                    visit.unassignedReason(),
                    refusedBy);
        }

        public boolean hasArrived() {
            return status == VisitStatus.ARRIVED;
        }

        /** Nobody may be asked for want of an approval. */
        public boolean awaitsApproval() {
            return unassignedReason != null && unassignedReason.isForWantOfApproval();
        }

        /** Until departure somebody else may be sent, or at another time. */
        public boolean mayBePlanned() {
            return status.next().contains(VisitStatus.PROPOSED);
        }
    }

    /**
     * What a technician has to do at some time.
     *
     * @param promised by appointment with the customer; else only a plan says so
     */
    public record Stop(
            UUID visitId,
            UUID serviceRequestId,
            long version,
            VisitStatus status,
            String priority,
            String faultCategory,
            String productCode,
            String skill,
            Instant from,
            Instant until,
            boolean promised,
            Instant changedAt) {
        static Optional<Stop> of(Visit visit) {
            var agreed = visit.appointment();
            var planned = visit.planned();
            return agreed != null
                    ? Optional.of(of(visit, agreed.from(), agreed.until(), true))
                    : Optional.ofNullable(planned).map(time -> of(visit, time.start(), time.end(), false));
        }

        /** The technician has left for it, and it goes on. */
        public boolean isUnderWay() {
            return status == VisitStatus.DEPARTED || status == VisitStatus.ARRIVED || status == VisitStatus.COMPLETED;
        }

        private static Stop of(Visit visit, Instant from, Instant until, boolean promised) {
            var job = visit.job();
            return new Stop(
                    visit.aggregateId(),
                    job.serviceRequestId(),
                    visit.version(),
                    visit.status(),
                    job.priority().name(),
                    job.faultCategory(),
                    job.productCode(),
                    job.skill(),
                    from,
                    until,
                    promised,
                    visit.lastStepAt());
        }
    }

    private final EntityManager database;
    private final Visits visits;
    private final VisitChanges changes;
    private final Proposals proposals;
    private final Technicians technicians;
    private final Caller caller;
    private final Clock clock;

    PlannedVisits(
            EntityManager database,
            Visits visits,
            VisitChanges changes,
            Proposals proposals,
            Technicians technicians,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.visits = visits;
        this.changes = changes;
        this.proposals = proposals;
        this.technicians = technicians;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Visits on which nobody has departed yet and which may begin before the given moment, the urgent ones first. With
     * an outlet those that its technicians have; whoever sees beyond one outlet plans what nobody has, too.
     */
    public List<OpenVisit> notStarted(@Nullable String outletCode, Instant before, int atMost) {
        var found = database.createQuery("""
                        select v from Visit v where v.status in (REQUESTED, PROPOSED, ACCEPTED, APPOINTED, MISSED)
                        and (v.window.earliest is null or v.window.earliest < :before)
                        and (:outlet is null or v.assignee.outletCode = :outlet
                             or v.assignee.outletCode is null and :beyond = true)
                        order by v.job.priority, v.requestedAt, v.id""", Visit.class)
                .setParameter("before", before)
                .setParameter("outlet", outletCode)
                .setParameter("beyond", caller.outlet().isEmpty())
                .setMaxResults(atMost)
                .getResultList();
        var refusedBy = refusals();
        return found.stream()
                .map(visit -> OpenVisit.of(visit, refusedBy.getOrDefault(visit.aggregateId(), Set.of())))
                .toList();
    }

    /** Some time. */
    public record Time(Instant from, Instant until) {}

    /** When a visit is, as far as that is agreed or planned. */
    public Optional<Time> timeOf(UUID visitId) {
        return visits.findByIdOptional(visitId).flatMap(Stop::of).map(stop -> new Time(stop.from(), stop.until()));
    }

    /** Visits to which somebody goes along without leading. */
    private List<UUID> alongWith(String technicianLogin) {
        List<?> ids = database.createNativeQuery(
                        "SELECT visit_id FROM visit_crew WHERE technician_login = ?1", UUID.class)
                .setParameter(1, technicianLogin)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** What a technician has to do, or did, alone or along with somebody, between two moments, in the order of time. */
    public List<Stop> stopsOf(String technicianLogin, Instant from, Instant until) {
        return database
                .createQuery("""
                        select v from Visit v where (v.assignee.technicianLogin = :login or v.id in :along)
                        and v.status <> CANCELLED
                        and (v.appointment.from < :until and v.appointment.until > :from
                             or v.appointment.from is null and v.planned.start < :until and v.planned.end > :from)
                        """, Visit.class)
                .setParameter("login", technicianLogin)
                .setParameter("along", alongWith(technicianLogin))
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList()
                .stream()
                .flatMap(visit -> Stop.of(visit).stream())
                .sorted(Comparator.comparing(Stop::from).thenComparing(Stop::visitId))
                .toList();
    }

    /** Visits to which somebody is on the way or with whom somebody is. */
    public List<OpenVisit> started() {
        return database
                .createQuery("select v from Visit v where v.status in (DEPARTED, ARRIVED)", Visit.class)
                .getResultList()
                .stream()
                .map(visit -> OpenVisit.of(visit, Set.of()))
                .toList();
    }

    /** The visit as it is now, ended or not; nobody changes it until the transaction ends. */
    public Optional<OpenVisit> locked(UUID visitId) {
        return visits.locked(visitId).map(visit -> OpenVisit.of(visit, Set.of()));
    }

    /** By their ids the versions of visits as they are now. */
    public Map<UUID, Long> versions(Collection<UUID> visitIds) {
        var versions = new HashMap<UUID, Long>();
        database.createQuery("select v.id, v.version from Visit v where v.id in :ids", Object[].class)
                .setParameter("ids", visitIds)
                .getResultList()
                .forEach(row -> versions.put((UUID) row[0], (Long) row[1]));
        return versions;
    }

    /** The visits as they are now. */
    public List<OpenVisit> present(Collection<UUID> visitIds) {
        return database
                .createQuery("select v from Visit v where v.id in :ids", Visit.class)
                .setParameter("ids", visitIds)
                .getResultList()
                .stream()
                .map(visit -> OpenVisit.of(visit, Set.of()))
                .toList();
    }

    /** False when another outlet has the visit by now, which the caller may not know of. */
    public boolean isVisible(OpenVisit visit) {
        var assignee = visit.assignee();
        return assignee == null ? caller.outlet().isEmpty() : visits.mayBeGivenTo(assignee.outletCode());
    }

    /**
     * False when its form is not approved (S3.8-C3), or when somebody else would get it whose outlet gets no work by its
     * membership (S4-2.2c).
     */
    public boolean mayBeGiven(OpenVisit visit, UUID technicianId) {
        var assignee = visit.assignee();
        return assignee != null && assignee.technicianId().equals(technicianId)
                || !visit.awaitsApproval()
                        && technicians
                                .holdOn(technicians.findById(technicianId))
                                .isEmpty();
    }

    /** Asks the technician unless that is who has it already, and notes the time. */
    public OpenVisit adopt(UUID visitId, UUID technicianId, String reason, PlannedTime time) {
        var visit = visits.locked(visitId).orElseThrow();
        var technician = technicians.findById(technicianId);
        var present = visit.assignee();
        var at = Occurred.at(null, visit.lastStepAt(), clock);
        changes.change(visit, changed -> {
            if (present == null || !present.technicianId().equals(technicianId)) {
                proposals.proposeTo(technician, reason, changed, at);
            }
            changed.plan(time);
        });
        return OpenVisit.of(visit, Set.of());
    }

    private Map<UUID, Set<UUID>> refusals() {
        var refusedBy = new HashMap<UUID, Set<UUID>>();
        database.createQuery("""
                        select v.id, r.technicianId from Visit v join v.refusals r
                        where v.status in (REQUESTED, PROPOSED, ACCEPTED, APPOINTED, MISSED)""", Object[].class).getResultList().forEach(row -> refusedBy
                .computeIfAbsent((UUID) row[0], _ -> new HashSet<>())
                .add((UUID) row[1]));
        return refusedBy;
    }
}
