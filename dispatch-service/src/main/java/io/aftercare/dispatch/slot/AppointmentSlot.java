package io.aftercare.dispatch.slot;

import io.aftercare.dispatch.job.Appointment;
import io.aftercare.dispatch.job.Assignee;
import io.aftercare.dispatch.offer.Offer;
import io.aftercare.dispatch.offer.Placement;
import io.aftercare.dispatch.offer.Reckoning;
import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.events.EventJson;
import io.aftercare.kit.http.IllegalTransition;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A window in which one technician has room for one customer, from the offer to the booked appointment. */
@Entity
@Table(name = "appointment_slot")
class AppointmentSlot extends Aggregate {
    @Id
    private UUID id;

    private UUID searchId;

    @Enumerated(EnumType.STRING)
    private SlotStatus status;

    private @Nullable UUID visitId;

    @Embedded
    private SlotNeed need;

    @Embedded
    private Assignee assignee;

    private String timeZone;

    @Embedded
    @AttributeOverride(name = "from", column = @Column(name = "window_from"))
    @AttributeOverride(name = "until", column = @Column(name = "window_until"))
    private Appointment window;

    private Instant workFrom;
    private Instant workUntil;
    private boolean keepsPromise;

    @Convert(converter = AppointmentSlot.ReckoningColumn.class)
    private Reckoning reckoning;

    private Instant offeredAt;
    private Instant offeredUntil;
    private @Nullable Instant heldUntil;
    private @Nullable Instant bookedAt;
    private @Nullable Instant endedAt;

    /** For Hibernate. */
    protected AppointmentSlot() {}

    private AppointmentSlot(UUID id, Search search, Offer offer) {
        var technician = offer.technician();
        this.id = id;
        this.searchId = search.id;
        this.status = SlotStatus.OFFERED;
        this.visitId = search.visitId;
        this.need = search.need;
        this.assignee = new Assignee(
                technician.technicianId(),
                technician.login(),
                technician.station().outletCode());
        this.timeZone = technician.calendar().zone().getId();
        this.window = new Appointment(offer.window().from(), offer.window().until());
        this.workFrom = offer.placement().from();
        this.workUntil = offer.placement().until();
        this.keepsPromise = offer.keepsPromise();
        this.reckoning = offer.reckoning();
        this.offeredAt = search.at;
        this.offeredUntil = search.goodUntil;
    }

    /** What the offers of one search have in common. */
    record Search(UUID id, @Nullable UUID visitId, SlotNeed need, Instant at, Instant goodUntil) {}

    static AppointmentSlot offer(UUID id, Search search, Offer offer) {
        return new AppointmentSlot(id, search, offer);
    }

    /** An offer that nobody took up in time cannot be held any more: the day has changed since. */
    void refuseUnlessOffered(Instant at) {
        if (!status.next().contains(SlotStatus.HELD)) {
            throw illegal(SlotStatus.HELD);
        }
        if (!at.isBefore(offeredUntil)) {
            throw SlotRefusal.offerExpired(id);
        }
    }

    /** Takes the capacity until a moment, for the time in which the work stands now. */
    void hold(Placement placement, Instant at, Instant until) {
        refuseUnlessOffered(at);
        go(SlotStatus.HELD);
        workFrom = placement.from();
        workUntil = placement.until();
        heldUntil = until;
    }

    /** Makes it the appointment of this visit; the hold must not be over, even if nobody has noticed yet. */
    void book(UUID visit, Instant at) {
        if (status == SlotStatus.HELD && isHoldOver(at)) {
            throw SlotRefusal.holdExpired(id);
        }
        go(SlotStatus.BOOKED);
        visitId = visit;
        bookedAt = at;
    }

    /** Gives the capacity back: it is not wanted any more, or the visit has moved. */
    void release(Instant at) {
        go(SlotStatus.RELEASED);
        endedAt = at;
    }

    /** The customer does not want it; illegal when it is booked, for then a visit depends on it. */
    void giveUp(Instant at) {
        if (status == SlotStatus.BOOKED) {
            throw illegal(SlotStatus.RELEASED);
        }
        release(at);
    }

    /** Whether it is the appointment of a visit that has this technician and this time. */
    boolean isFor(@Nullable UUID technicianId, @Nullable Appointment appointment) {
        return assignee.technicianId().equals(technicianId) && window.equals(appointment);
    }

    /** Gives the capacity back because the time of the hold is over; before that nothing happens. */
    void expire(Instant at) {
        if (status == SlotStatus.HELD && isHoldOver(at)) {
            go(SlotStatus.EXPIRED);
            endedAt = at;
        }
    }

    private boolean isHoldOver(Instant at) {
        return heldUntil == null || !at.isBefore(heldUntil);
    }

    private void go(SlotStatus to) {
        if (!status.next().contains(to)) {
            throw illegal(to);
        }
        status = to;
    }

    private IllegalTransition illegal(SlotStatus to) {
        return new IllegalTransition("Appointment slot", id, status, to, status.next());
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    UUID searchId() {
        return searchId;
    }

    SlotStatus status() {
        return status;
    }

    @Nullable UUID visitId() {
        return visitId;
    }

    SlotNeed need() {
        return need;
    }

    Assignee assignee() {
        return assignee;
    }

    String timeZone() {
        return timeZone;
    }

    Appointment window() {
        return window;
    }

    Instant workFrom() {
        return workFrom;
    }

    Instant workUntil() {
        return workUntil;
    }

    boolean keepsPromise() {
        return keepsPromise;
    }

    Reckoning reckoning() {
        return reckoning;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant offeredUntil() {
        return offeredUntil;
    }

    @Nullable Instant heldUntil() {
        return heldUntil;
    }

    @Nullable Instant bookedAt() {
        return bookedAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Keeps value and cost as the JSON that the API shows. */
    @Converter
    static class ReckoningColumn implements AttributeConverter<Reckoning, String> {
        @Override
        public String convertToDatabaseColumn(Reckoning reckoning) {
            return EventJson.write(reckoning);
        }

        @Override
        public Reckoning convertToEntityAttribute(String json) {
            return EventJson.read(json, Reckoning.class);
        }
    }
}
