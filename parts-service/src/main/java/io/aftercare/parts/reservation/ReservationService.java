package io.aftercare.parts.reservation;

import io.aftercare.kit.events.NotYetKnown;
import io.aftercare.kit.events.Outbox;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import io.aftercare.parts.catalogue.Catalogue;
import io.aftercare.parts.catalogue.Price;
import io.aftercare.parts.stock.Cause;
import io.aftercare.parts.stock.GoodsArrived;
import io.aftercare.parts.stock.Shelf;
import io.aftercare.parts.stock.Shelves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of reservations. Each one locks the shelf first and reads the reservation after that, so that steps at
 * one location run one after the other.
 */
@ApplicationScoped
@Transactional
class ReservationService {
    private final Reservations reservations;
    private final Shelves shelves;
    private final Catalogue catalogue;
    private final Outbox outbox;
    private final Clock clock;

    ReservationService(Reservations reservations, Shelves shelves, Catalogue catalogue, Outbox outbox, Clock clock) {
        this.reservations = reservations;
        this.shelves = shelves;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Reserves what an approved plan needs. A new version of the plan first gives up what an older one holds or awaits,
     * and counts what was issued under it (T43); a repair stays at its outlet, so both are served from the same shelf.
     */
    void reserve(Job job, String outletCode, Map<String, Integer> needed, Instant at) {
        var shelf = shelves.lockOfOutlet(outletCode)
                .orElseThrow(() -> new NotYetKnown("The stock location of outlet", outletCode));
        if (reservations.newestPlanOf(job.repairId()) >= job.planVersion()) {
            return;
        }
        var freed = giveUp(reservations.idsOfRepair(job.repairId()), ReleaseReason.PLAN_REPLACED, at);
        var lacking = lessWhatIsOut(needed, job.repairId());
        if (!lacking.isEmpty()) {
            var reservation = new Reservation(Ids.next(), job, shelf.place(), lacking, at);
            fill(reservation, shelf, catalogue.pricesOf(lacking.keySet()), at);
            reservations.persist(reservation);
        }
        fillWaiting(shelf, freed, at);
    }

    /** What the repair needs beyond the pieces that it was issued and has not brought back. */
    private Map<String, Integer> lessWhatIsOut(Map<String, Integer> needed, UUID repairId) {
        var lacking = new TreeMap<>(needed);
        for (var id : reservations.idsOfRepair(repairId)) {
            var out = reservations.findById(id).piecesOut();
            lacking.replaceAll((part, quantity) -> quantity - out.getOrDefault(part, 0));
        }
        lacking.values().removeIf(quantity -> quantity <= 0);
        return lacking;
    }

    /** What is only held or awaited is not needed any more; what was issued stays issued until it is returned. */
    void releaseOfRepair(UUID repairId, ReleaseReason reason, Instant at) {
        release(reservations.idsOfRepair(repairId), reason, at);
    }

    void releaseOfRequest(UUID serviceRequestId, Instant at) {
        release(reservations.idsOfRequest(serviceRequestId), ReleaseReason.REQUEST_CANCELLED, at);
    }

    /**
     * Notes what a finished repair used, so that the rest of what it was issued is seen as due back. Pieces of an older
     * plan count as used before those of a newer one.
     */
    void usedUp(UUID repairId, Map<String, Integer> used) {
        var left = new TreeMap<>(used);
        for (var id : reservations.idsOfRepair(repairId)) {
            lockFor(id);
            var reservation = reservations.findById(id);
            if (reservation.status() == ReservationStatus.ISSUED) {
                var out = reservation.piecesOut();
                reservation.usedUp(left);
                left.replaceAll((part, quantity) -> Math.max(0, quantity - out.getOrDefault(part, 0)));
            }
        }
    }

    Reservation issue(UUID id, @Nullable IfMatch ifMatch, @Nullable Instant given, Caller caller) {
        return change(id, ifMatch, caller, (reservation, shelf) -> {
            var at = Occurred.at(given, reservation.lastStepAt(), clock);
            reservation.issue(caller.login(), at);
            shelf.issue(reservation.quantities(), new Cause.Issued(id, at, caller.login()));
        });
    }

    Reservation takeBack(UUID id, @Nullable IfMatch ifMatch, ReturnParts command, Caller caller) {
        return change(id, ifMatch, caller, (reservation, shelf) -> {
            var at = Occurred.at(command.at(), reservation.lastStepAt(), clock);
            var pieces = command.pieces();
            reservation.takeBack(pieces, at);
            shelf.put(pieces, new Cause.Returned(id, at, caller.login()));
            fillWaiting(shelf, pieces.keySet(), at);
        });
    }

    /** Pieces came in: whoever waits for them is asked, the longest waiting first. */
    void on(@Observes GoodsArrived arrived) {
        fillWaiting(arrived.shelf(), arrived.partNumbers(), arrived.at());
    }

    Reservation find(UUID id, Caller caller) {
        return reservations
                .findByIdOptional(id)
                .filter(found ->
                        caller.partner().map(found.job().partner()::equals).orElse(true))
                .filter(found ->
                        caller.outlet().map(found.place().outletCode()::equals).orElse(true))
                .orElseThrow(() -> new NotFound("Reservation", id));
    }

    Page<ReservationView> list(Reservations.Filter filter, @Nullable Cursor after, int limit) {
        return Page.of(
                        reservations.matching(filter, after, limit),
                        limit,
                        found -> new Cursor(found.requestedAt(), found.aggregateId()))
                .map(ReservationView::of);
    }

    private Reservation change(UUID id, @Nullable IfMatch ifMatch, Caller caller, BiConsumer<Reservation, Shelf> step) {
        var shelf = lockFor(id);
        var reservation = find(id, caller);
        IfMatch.check(ifMatch, reservation);
        step.accept(reservation, shelf);
        outbox.publish(reservation);
        reservations.flush();
        return reservation;
    }

    private void release(List<UUID> ids, ReleaseReason reason, Instant at) {
        for (var id : ids) {
            fillWaiting(lockFor(id), giveUp(List.of(id), reason, at), at);
        }
    }

    /** Gives up those of these reservations that still can be, and says which parts nobody holds any more. */
    private Set<String> giveUp(List<UUID> ids, ReleaseReason reason, Instant at) {
        var freed = new HashSet<String>();
        for (var id : ids) {
            var shelf = lockFor(id);
            var reservation = reservations.findById(id);
            if (!reservation.status().isReleasable()) {
                continue;
            }
            if (reservation.holds()) {
                shelf.release(reservation.quantities());
                freed.addAll(reservation.quantities().keySet());
            }
            reservation.release(reason, later(at, reservation.lastStepAt()));
            outbox.publish(reservation);
        }
        return freed;
    }

    private void fillWaiting(Shelf shelf, Collection<String> partNumbers, Instant at) {
        if (partNumbers.isEmpty()) {
            return;
        }
        var waiting = reservations.waitingFor(shelf.place().locationId(), partNumbers);
        var prices = catalogue.pricesOf(waiting.stream()
                .flatMap(reservation -> reservation.quantities().keySet().stream())
                .collect(Collectors.toSet()));
        for (var reservation : waiting) {
            if (!shelf.hasAny(partNumbers)) {
                return;
            }
            fill(reservation, shelf, prices, later(at, reservation.lastStepAt()));
        }
    }

    private void fill(Reservation reservation, Shelf shelf, Map<String, Price> prices, Instant at) {
        var needed = reservation.quantities();
        if (reservation.fill(shelf.available(needed.keySet()), prices, at)) {
            shelf.reserve(needed);
        }
        outbox.publish(reservation);
    }

    private Shelf lockFor(UUID reservationId) {
        return reservations
                .locationOf(reservationId)
                .map(shelves::lock)
                .orElseThrow(() -> new NotFound("Reservation", reservationId));
    }

    /** What other services report may have happened before our own last step; ours stay in their order. */
    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
