package io.aftercare.parts.reservation;

import static io.aftercare.parts.reservation.ReservationStatus.ISSUED;
import static io.aftercare.parts.reservation.ReservationStatus.RELEASED;
import static io.aftercare.parts.reservation.ReservationStatus.REQUESTED;
import static io.aftercare.parts.reservation.ReservationStatus.RESERVED;
import static io.aftercare.parts.reservation.ReservationStatus.RETURNED;
import static io.aftercare.parts.reservation.ReservationStatus.SHORT;

import io.aftercare.kit.events.Aggregate;
import io.aftercare.kit.http.IllegalTransition;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.parts.catalogue.Price;
import io.aftercare.parts.location.Place;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.SortNatural;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a repair plan needs from the shelf of its outlet, beyond what was issued under an older version:
 * all of it, or nothing yet.
 */
@Entity
@Table(name = "reservation")
class Reservation extends Aggregate {
    @Id
    private UUID id;

    @Embedded
    private Job job;

    @Embedded
    private Place place;

    @Enumerated(EnumType.STRING)
    private ReservationStatus status = REQUESTED;

    private Instant requestedAt;

    private Instant lastStepAt;

    private @Nullable String issuedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "reservation_line", joinColumns = @JoinColumn(name = "reservation_id"))
    @MapKeyColumn(name = "part_number")
    @SortNatural
    private SortedMap<String, ReservationLine> lines = new TreeMap<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Reservation() {}

    /** Asks for these pieces; {@link #fill} decides at once whether they are there. */
    Reservation(UUID id, Job job, Place place, Map<String, Integer> needed, Instant at) {
        if (needed.isEmpty()) {
            throw new IllegalArgumentException("A reservation needs at least one part");
        }
        this.id = id;
        this.job = job;
        this.place = place;
        this.requestedAt = at;
        this.lastStepAt = at;
        needed.forEach((part, quantity) -> lines.put(part, ReservationLine.of(quantity)));
    }

    /**
     * Holds everything, or nothing and notes what is missing. Says whether it holds everything now; the caller then
     * takes {@link #quantities} from the shelf. Asking again while short is no step and tells nobody.
     */
    boolean fill(Map<String, Integer> available, Map<String, Price> prices, Instant at) {
        require(RESERVED);
        var checked = new TreeMap<>(lines);
        checked.replaceAll((part, line) -> lackOf(part, line, available, prices));
        if (!checked.equals(lines)) {
            lines.putAll(checked);
        }
        if (lines.values().stream().allMatch(line -> line.missing() == 0)) {
            lines.replaceAll((part, line) -> line.reservedAt(Objects.requireNonNull(prices.get(part))));
            go(
                    RESERVED,
                    new ReservationEvent.ReservationReserved(
                            id,
                            job.repairId(),
                            job.serviceRequestId(),
                            at,
                            job.partner(),
                            place.outletCode(),
                            job.planVersion(),
                            priced(quantities())));
            return true;
        }
        if (status == REQUESTED) {
            go(
                    SHORT,
                    new ReservationEvent.ReservationShort(
                            id,
                            job.repairId(),
                            job.serviceRequestId(),
                            at,
                            job.partner(),
                            place.outletCode(),
                            job.planVersion(),
                            missing()));
        }
        return false;
    }

    /** Hands out everything that is held. */
    void issue(String by, Instant at) {
        require(ISSUED);
        issuedBy = by;
        go(
                ISSUED,
                new ReservationEvent.ReservationIssued(
                        id,
                        job.repairId(),
                        job.serviceRequestId(),
                        at,
                        job.partner(),
                        place.outletCode(),
                        job.planVersion(),
                        priced(quantities())));
    }

    /** Takes pieces back that were issued, all or some of them; not more than are out. */
    void takeBack(Map<String, Integer> pieces, Instant at) {
        require(RETURNED);
        pieces.forEach((part, quantity) -> {
            var line = lines.get(part);
            if (line == null || quantity > line.out()) {
                throw new InvalidField(
                        "lines",
                        "not-more-than-out",
                        "Only %d of %s are out".formatted(line == null ? 0 : line.out(), part));
            }
            lines.put(part, line.broughtBack(quantity));
        });
        var complete = lines.values().stream().allMatch(line -> line.out() == 0);
        var event = new ReservationEvent.ReservationReturned(
                id,
                job.repairId(),
                job.serviceRequestId(),
                at,
                job.partner(),
                place.outletCode(),
                job.planVersion(),
                priced(pieces),
                complete);
        if (complete) {
            go(RETURNED, event);
        } else {
            note(event);
        }
    }

    /** Gives up what is held or waited for. */
    void release(ReleaseReason reason, Instant at) {
        go(
                RELEASED,
                new ReservationEvent.ReservationReleased(
                        id,
                        job.repairId(),
                        job.serviceRequestId(),
                        at,
                        job.partner(),
                        place.outletCode(),
                        job.planVersion(),
                        reason));
    }

    /** Notes what the finished repair used, so that the rest is seen as due back. No step: it tells nobody. */
    void usedUp(Map<String, Integer> used) {
        lines.replaceAll((part, line) -> line.usedUp(used.getOrDefault(part, 0)));
    }

    /** The one place where the status changes. */
    private void go(ReservationStatus to, ReservationEvent event) {
        require(to);
        status = to;
        note(event);
    }

    private void note(ReservationEvent event) {
        lastStepAt = event.at();
        raise(event);
    }

    private void require(ReservationStatus to) {
        if (!status.next().contains(to)) {
            throw new IllegalTransition("Reservation", id, status, to, status.next());
        }
    }

    private static ReservationLine lackOf(
            String part, ReservationLine line, Map<String, Integer> available, Map<String, Price> prices) {
        if (!prices.containsKey(part)) {
            return line.lacking(line.quantity(), MissingReason.UNKNOWN_PART);
        }
        var lack = line.quantity() - available.getOrDefault(part, 0);
        return lack > 0 ? line.lacking(lack, MissingReason.OUT_OF_STOCK) : line.found();
    }

    private List<ReservationEvent.PricedLine> priced(Map<String, Integer> pieces) {
        return new TreeMap<>(pieces)
                .entrySet().stream()
                        .map(entry -> {
                            var line = Objects.requireNonNull(lines.get(entry.getKey()));
                            return new ReservationEvent.PricedLine(
                                    entry.getKey(),
                                    entry.getValue(),
                                    Objects.requireNonNull(line.unitPriceCents()),
                                    Objects.requireNonNull(line.currency()));
                        })
                        .toList();
    }

    private List<ReservationEvent.MissingLine> missing() {
        return lines.entrySet().stream()
                .filter(entry -> entry.getValue().missing() > 0)
                .map(entry -> new ReservationEvent.MissingLine(
                        entry.getKey(),
                        entry.getValue().missing(),
                        Objects.requireNonNull(entry.getValue().missingReason())))
                .toList();
    }

    Map<String, Integer> quantities() {
        return lines.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .quantity()));
    }

    /** The pieces that were issued and not brought back; empty before that. */
    Map<String, Integer> piecesOut() {
        return status == ISSUED
                ? lines.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .out()))
                : Map.of();
    }

    boolean holds() {
        return status == RESERVED;
    }

    @Override
    public UUID aggregateId() {
        return id;
    }

    Job job() {
        return job;
    }

    Place place() {
        return place;
    }

    ReservationStatus status() {
        return status;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant lastStepAt() {
        return lastStepAt;
    }

    @Nullable String issuedBy() {
        return issuedBy;
    }

    SortedMap<String, ReservationLine> lines() {
        return lines;
    }
}
