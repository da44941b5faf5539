package io.aftercare.dispatch.slot;

import io.aftercare.dispatch.listing.Filter;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** All appointment slots, and the locks under which capacity is given away. */
@ApplicationScoped
class AppointmentSlots implements PanacheRepositoryBase<AppointmentSlot, UUID> {
    private final Caller caller;

    AppointmentSlots(Caller caller) {
        this.caller = caller;
    }

    /** Those that the caller may know of. */
    Filter visible() {
        return new Filter()
                .is("need.partner", caller.partner().orElse(null))
                .is("assignee.outletCode", caller.outlet().orElse(null))
                .is("assignee.technicianLogin", isTechnicianOnly() ? caller.login() : null);
    }

    /** Whether the caller may be offered the time of this technician. */
    boolean mayOffer(String outletCode, String technicianLogin) {
        return caller.outlet().map(outletCode::equals).orElse(true)
                && (!isTechnicianOnly() || caller.login().equals(technicianLogin));
    }

    private boolean isTechnicianOnly() {
        return caller.hasRole(Roles.TECHNICIAN)
                && Stream.of(Roles.DISPATCHER, Roles.STATION_HEAD, Roles.AGENT, Roles.MANAGER, Roles.ADMIN)
                        .noneMatch(caller::hasRole);
    }

    Optional<AppointmentSlot> one(Filter filter) {
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    Optional<AppointmentSlot> oneToChange(Filter filter) {
        return find(filter.conditions(), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<AppointmentSlot> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<AppointmentSlot> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("offeredAt"), filter.values())
                .page(0, count)
                .list();
    }

    /** The slots of a visit that take capacity in this status; one at most. */
    List<AppointmentSlot> ofVisit(UUID visitId, SlotStatus status) {
        return find("visitId = ?1 and status = ?2", visitId, status)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** How many customers hold time of a technician. */
    int holdsOf(UUID technicianId) {
        return Math.toIntExact(count("assignee.technicianId = ?1 and status = ?2", technicianId, SlotStatus.HELD));
    }

    void forgetOffersOf(UUID searchId) {
        delete("searchId = ?1 and status = ?2", searchId, SlotStatus.OFFERED);
    }

    /** Whoever changes what is held or booked for a visit waits here for the others; nothing without a visit. */
    void lockVisitOf(UUID slotId) {
        lock(
                "SELECT v.id FROM visit v JOIN appointment_slot s ON s.visit_id = v.id WHERE s.id = ?1"
                        + " FOR NO KEY UPDATE OF v",
                slotId);
    }

    void lockVisit(UUID visitId) {
        lock("SELECT id FROM visit WHERE id = ?1 FOR NO KEY UPDATE", visitId);
    }

    /** Whoever takes time of a technician waits here for the others, so that it sees what they have taken. */
    void lockTechnician(UUID technicianId) {
        lock("SELECT id FROM technician WHERE id = ?1 FOR NO KEY UPDATE", technicianId);
    }

    /** Ends the holds of a technician whose time is over, also when their deadlines have not fired yet. */
    void expireHoldsOf(UUID technicianId, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE appointment_slot SET status = 'EXPIRED', ended_at = ?2, version = version + 1
                        WHERE technician_id = ?1 AND status = 'HELD' AND held_until <= ?2""")
                .setParameter(1, technicianId)
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private void lock(String sql, UUID id) {
        getEntityManager()
                .createNativeQuery(sql, UUID.class)
                .setParameter(1, id)
                .getResultList();
    }
}
