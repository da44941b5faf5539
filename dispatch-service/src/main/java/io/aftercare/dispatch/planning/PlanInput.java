package io.aftercare.dispatch.planning;

import io.aftercare.dispatch.assignment.Place;
import io.aftercare.dispatch.assignment.Priority;
import io.aftercare.dispatch.assignment.Station;
import io.aftercare.dispatch.job.Appointment;
import io.aftercare.dispatch.job.UnassignedReason;
import io.aftercare.dispatch.visit.VisitStatus;
import io.aftercare.dispatch.weighting.RouteAims;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a plan starts from, as it was at one moment.
 *
 * @param midnight from which the optimiser counts its seconds; traffic follows the clock of this time zone
 * @param former the tours of the plan that this one comes after and should stay close to
 * @param aims by which it is searched for, also when others are in force meanwhile; the usual weights in plans of before
 *     there were policies
 */
public record PlanInput(
        String timeZone,
        Instant midnight,
        Instant from,
        Instant until,
        Travel travel,
        List<Member> members,
        List<Duty> duties,
        List<Wanted> visits,
        List<Solution.Tour> former,
        @Nullable RouteAims aims) {

    /** A technician who takes part. */
    public record Member(
            UUID technicianId,
            String login,
            Station station,
            Place base,
            int radiusKm,
            Set<String> skills,
            int mostVisits) {}

    /**
     * One stretch of work, from a place back to the technician's base.
     *
     * @param underway the visit with which the technician is busy until it begins
     */
    public record Duty(
            String id,
            UUID technicianId,
            Instant from,
            Instant until,
            Place start,
            List<Rest> rests,
            @Nullable UUID underway) {}

    /** A pause that begins between two moments and lasts so long. */
    public record Rest(Instant earliest, Instant latest, int minutes) {}

    /**
     * A visit that is to be made, with what it was when the plan was asked for.
     *
     * @param version by which it shows whether it changed since
     * @param earliest before which the work must not begin, {@code latest} after which
     * @param due after which it is late
     * @param unassignedReason why nobody was asked, if so
     * @param dutyId the only duty that may make it, because the technician's coming was agreed with the customer
     */
    public record Wanted(
            UUID visitId,
            long version,
            VisitStatus status,
            @Nullable UUID technicianId,
            @Nullable String technicianLogin,
            @Nullable Appointment appointment,
            Place place,
            String skill,
            Priority priority,
            int minutes,
            Instant earliest,
            Instant latest,
            Instant due,
            @Nullable String dutyId,
            Set<UUID> refusedBy,
            @Nullable UnassignedReason unassignedReason) {
        /** One that nothing but the rules of technicians keeps from being made. */
        public Wanted(
                UUID visitId,
                long version,
                VisitStatus status,
                @Nullable UUID technicianId,
                @Nullable String technicianLogin,
                @Nullable Appointment appointment,
                Place place,
                String skill,
                Priority priority,
                int minutes,
                Instant earliest,
                Instant latest,
                Instant due,
                @Nullable String dutyId,
                Set<UUID> refusedBy) {
            this(
                    visitId,
                    version,
                    status,
                    technicianId,
                    technicianLogin,
                    appointment,
                    place,
                    skill,
                    priority,
                    minutes,
                    earliest,
                    latest,
                    due,
                    dutyId,
                    refusedBy,
                    null);
        }

        boolean lacksApproval() {
            return unassignedReason != null && unassignedReason.isForWantOfApproval();
        }
    }

    public Optional<Wanted> visit(UUID visitId) {
        return visits.stream().filter(visit -> visit.visitId().equals(visitId)).findFirst();
    }

    Member member(UUID technicianId) {
        return members.stream()
                .filter(member -> member.technicianId().equals(technicianId))
                .findFirst()
                .orElseThrow();
    }
}
