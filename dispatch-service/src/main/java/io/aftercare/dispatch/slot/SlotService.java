package io.aftercare.dispatch.slot;

import io.aftercare.dispatch.happening.AppointmentMoved;
import io.aftercare.dispatch.slot.SlotFinder.Wanted;
import io.aftercare.dispatch.visit.VisitService;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Holding, booking and releasing slots. Locks are taken in one order: the visit, its slot, the technician. */
@ApplicationScoped
@Transactional
class SlotService {
    /** What a list is narrowed down to. */
    record Query(
            @Nullable SlotStatus status,
            @Nullable UUID visitId,
            @Nullable String technicianLogin,
            @Nullable String outletCode) {}

    private static final int METRES_THAT_ARE_THE_SAME_PLACE = 500;

    private final AppointmentSlots slots;
    private final SlotFinder finder;
    private final VisitService visits;
    private final Deadlines deadlines;
    private final SlotRules rules;
    private final Clock clock;

    SlotService(
            AppointmentSlots slots,
            SlotFinder finder,
            VisitService visits,
            Deadlines deadlines,
            SlotRules rules,
            Clock clock) {
        this.slots = slots;
        this.finder = finder;
        this.visits = visits;
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    /** Takes the capacity for some minutes; what the customer held for the same visit before is free again. */
    AppointmentSlot hold(UUID id, @Nullable IfMatch ifMatch) {
        slots.lockVisitOf(id);
        var slot = changeable(id, ifMatch);
        var at = clock.instant();
        slot.refuseUnlessOffered(at);
        slots.lockTechnician(slot.assignee().technicianId());
        slots.expireHoldsOf(slot.assignee().technicianId(), at);
        if (slot.visitId() != null) {
            slots.ofVisit(slot.visitId(), SlotStatus.HELD).forEach(other -> other.release(at));
            slots.flush();
        }
        var placement = finder.placeNow(wanted(slot, at), slot.assignee().technicianId(), at)
                .orElseThrow(() -> SlotRefusal.taken(id));
        var until = at.plus(Duration.ofMinutes(rules.holdMinutes()));
        slot.hold(placement, at, until);
        deadlines.set(SlotDeadlines.HOLD, id, until);
        return taken(slot);
    }

    /** The row locks let nobody get so far twice; if somebody did, the constraint on the technician's time says no. */
    private AppointmentSlot taken(AppointmentSlot slot) {
        try {
            slots.flush();
            return slot;
        } catch (ConstraintViolationException _) {
            throw SlotRefusal.taken(slot.aggregateId());
        }
    }

    /** Makes a held slot the appointment of its visit and the technician the one who goes, all at once. */
    AppointmentSlot book(UUID id, @Nullable IfMatch ifMatch, @Nullable UUID givenVisitId) {
        slots.lockVisitOf(id);
        if (givenVisitId != null) {
            slots.lockVisit(givenVisitId);
        }
        var slot = changeable(id, ifMatch);
        var at = clock.instant();
        var visitId = visitFor(slot, givenVisitId);
        slots.ofVisit(visitId, SlotStatus.BOOKED).stream()
                .filter(other -> !other.equals(slot))
                .forEach(other -> other.release(at));
        slots.flush();
        slot.book(visitId, at);
        slots.flush();
        deadlines.cancel(SlotDeadlines.HOLD, id);
        visits.book(visitId, slot.assignee().technicianLogin(), slot.window());
        slots.flush();
        return slot;
    }

    private UUID visitFor(AppointmentSlot slot, @Nullable UUID givenVisitId) {
        if (slot.visitId() == null && givenVisitId == null) {
            throw new InvalidField("visitId", "visit-needed", "The search named no visit, so the booking must");
        }
        if (slot.visitId() != null && givenVisitId != null && !slot.visitId().equals(givenVisitId)) {
            throw new InvalidField("visitId", "same-visit", "The slot was offered for another visit");
        }
        if (slot.visitId() != null) {
            return slot.visitId();
        }
        var visit = visits.bookable(givenVisitId).orElseThrow(SlotService::unknownVisit);
        var job = visit.job();
        if (!job.skill().equals(slot.need().skill())
                || !job.partner().equals(slot.need().partner())) {
            throw new InvalidField("visitId", "same-work", "The slot was offered for another skill or partner");
        }
        if (job.place().metresTo(slot.need().place()) > METRES_THAT_ARE_THE_SAME_PLACE) {
            throw new InvalidField("visitId", "same-place", "The slot was offered for another place");
        }
        return givenVisitId;
    }

    /** The customer does not want it. What is booked is given back by moving or cancelling the visit. */
    AppointmentSlot release(UUID id, @Nullable IfMatch ifMatch) {
        var slot = changeable(id, ifMatch);
        slot.giveUp(clock.instant());
        slots.flush();
        deadlines.cancel(SlotDeadlines.HOLD, id);
        return slot;
    }

    /** A visit that was cancelled, goes to somebody else or got another time gives its booked slot back. */
    void visitMoved(@Observes AppointmentMoved moved) {
        slots.ofVisit(moved.visitId(), SlotStatus.BOOKED).stream()
                .filter(slot -> !slot.isFor(moved.technicianId(), moved.appointment()))
                .forEach(slot -> slot.release(clock.instant()));
    }

    AppointmentSlot one(UUID id) {
        return slots.one(slots.visible().is("id", id)).orElseThrow(() -> unknown(id));
    }

    Page<SlotView> list(Query query, int limit, @Nullable Cursor after) {
        var filter = slots.visible()
                .is("status", query.status)
                .is("visitId", query.visitId)
                .is("assignee.technicianLogin", query.technicianLogin)
                .is("assignee.outletCode", query.outletCode)
                .after("offeredAt", after);
        return Page.of(
                        slots.newestFirst(filter, limit + 1),
                        limit,
                        slot -> new Cursor(slot.offeredAt(), slot.aggregateId()))
                .map(SlotView::of);
    }

    private AppointmentSlot changeable(UUID id, @Nullable IfMatch ifMatch) {
        var slot = slots.oneToChange(slots.visible().is("id", id)).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, slot);
        return slot;
    }

    private Wanted wanted(AppointmentSlot slot, Instant at) {
        var visit =
                slot.visitId() == null ? null : visits.bookable(slot.visitId()).orElseThrow(SlotService::unknownVisit);
        var window = slot.window();
        var from = window.from().isAfter(at) ? window.from() : at;
        if (!from.isBefore(window.until())) {
            throw SlotRefusal.offerExpired(slot.aggregateId());
        }
        return new Wanted(
                slot.need(),
                from,
                window.until(),
                Duration.between(from, window.until()),
                slot.visitId(),
                visit == null ? null : visit.technicianId(),
                visit == null ? Set.of() : visit.refusedBy());
    }

    static InvalidField unknownVisit() {
        return new InvalidField("visitId", "known-visit", "There is no such visit");
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("Appointment slot", id);
    }
}
