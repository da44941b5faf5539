package io.aftercare.parts.reservation;

import static io.aftercare.parts.reservation.ReservationStatus.SHORT;

import io.aftercare.kit.http.Cursor;
import io.aftercare.parts.platform.Criteria;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All reservations. */
@ApplicationScoped
class Reservations implements PanacheRepositoryBase<Reservation, UUID> {
    /** Which reservations a list shows; {@code partner} and {@code outlet} are the caller's scope. */
    record Filter(
            @Nullable ReservationStatus status,
            @Nullable UUID repairId,
            @Nullable UUID serviceRequestId,
            @Nullable String outletCode,
            @Nullable String partner,
            @Nullable String outlet) {}

    /** The id of the location only, because a reservation that is read before its shelf is locked may be stale. */
    Optional<UUID> locationOf(UUID id) {
        return find("select place.locationId from Reservation where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    List<UUID> idsOfRepair(UUID repairId) {
        return find("select id from Reservation where job.repairId = ?1 order by job.planVersion", repairId)
                .project(UUID.class)
                .list();
    }

    List<UUID> idsOfRequest(UUID serviceRequestId) {
        return find("select id from Reservation where job.serviceRequestId = ?1 order by id", serviceRequestId)
                .project(UUID.class)
                .list();
    }

    /** The newest version of the plan of this repair that was reserved for; 0 when there was none. */
    int newestPlanOf(UUID repairId) {
        return find("select coalesce(max(job.planVersion), 0) from Reservation where job.repairId = ?1", repairId)
                .project(Integer.class)
                .firstResult();
    }

    /** The short reservations that need one of these parts, the longest waiting first. */
    List<Reservation> waitingFor(UUID locationId, Collection<String> partNumbers) {
        return list(
                "from Reservation r where r.place.locationId = ?1 and r.status = ?2"
                        + " and exists (select 1 from r.lines l where key(l) in ?3) order by r.requestedAt, r.id",
                locationId,
                SHORT,
                partNumbers);
    }

    List<Reservation> matching(Filter filter, @Nullable Cursor after, int limit) {
        return new Criteria("requestedAt")
                .and("status = :status", "status", filter.status())
                .and("job.repairId = :repairId", "repairId", filter.repairId())
                .and("job.serviceRequestId = :requestId", "requestId", filter.serviceRequestId())
                .and("place.outletCode = :outletCode", "outletCode", filter.outletCode())
                .and("job.partner = :partner", "partner", filter.partner())
                .and("place.outletCode = :outlet", "outlet", filter.outlet())
                .page(this, after, limit);
    }
}
