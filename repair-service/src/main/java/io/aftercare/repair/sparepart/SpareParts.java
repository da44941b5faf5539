package io.aftercare.repair.sparepart;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The parts of one repair, as far as the parts service has told and the technician has used them. Each version of the
 * plan may have a reservation of its own, and what they tell may be heard in any order.
 */
@Embeddable
public class SpareParts {
    @Column(name = "parts_status")
    @Enumerated(EnumType.STRING)
    private PartsStatus status = PartsStatus.NONE;

    @ElementCollection
    @CollectionTable(name = "repair_reservation", joinColumns = @JoinColumn(name = "repair_id"))
    @MapKeyColumn(name = "reservation_id")
    private Map<UUID, ToldReservation> reservations = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "repair_part", joinColumns = @JoinColumn(name = "repair_id"))
    private Map<PartKey, ReservedPart> parts = new HashMap<>();

    /** Another version of the plan counts from now on. */
    public void planned(PlannedParts planned) {
        settle(planned);
    }

    /** What became of a reservation; what was used of a part stays used. */
    public void told(PartsStatus now, Reserved reservation, PlannedParts planned) {
        reservations.put(reservation.id(), new ToldReservation(reservation.planVersion(), now));
        reservation
                .lines()
                .forEach((partNumber, line) ->
                        parts.merge(new PartKey(reservation.id(), partNumber), line, (known, told) -> told.giveBack(
                                        known.returned())
                                .use(known.used())));
        settle(planned);
    }

    /** Parts went back to the store; when all did, there is nothing of this reservation to work with. */
    public void returned(UUID reservation, Map<String, Integer> pieces, boolean complete, PlannedParts planned) {
        pieces.forEach((partNumber, quantity) ->
                parts.computeIfPresent(new PartKey(reservation, partNumber), (_, part) -> part.giveBack(quantity)));
        if (complete) {
            reservations.computeIfPresent(reservation, (_, known) -> known.now(PartsStatus.RETURNED));
        }
        settle(planned);
    }

    /** A reservation was given up, and the repair cannot count on its parts any more. */
    public void released(UUID reservation, PlannedParts planned) {
        reservations.computeIfPresent(reservation, (_, known) -> known.now(PartsStatus.RELEASED));
        parts.keySet().removeIf(part -> part.reservationId().equals(reservation));
        settle(planned);
    }

    /**
     * The reservation for the plan that counts decides. The parts service makes none when everything that the plan
     * names was issued under an earlier version.
     */
    private void settle(PlannedParts planned) {
        if (planned.quantities().isEmpty()) {
            status = PartsStatus.NONE;
            return;
        }
        status = reservations.values().stream()
                .filter(planned::isAskedForBy)
                .map(ToldReservation::status)
                .findFirst()
                .orElseGet(() -> isOut(planned.quantities()) ? PartsStatus.ISSUED : PartsStatus.REQUESTED);
    }

    private boolean isOut(Map<String, Integer> quantities) {
        return quantities.entrySet().stream().allMatch(needed -> out(needed.getKey()) >= needed.getValue());
    }

    private int out(String partNumber) {
        return issued(partNumber).values().stream()
                .mapToInt(part -> part.quantity() - part.returned())
                .sum();
    }

    private SortedMap<PartKey, ReservedPart> issued(String partNumber) {
        var issued = lines();
        issued.keySet()
                .removeIf(part -> !part.partNumber().equals(partNumber)
                        || !reservations.get(part.reservationId()).isOut());
        return issued;
    }

    /** T40 */
    public void refuseStartWithout(UUID repairId) {
        if (!status.letsWorkStart()) {
            throw PartsRefused.notIssued(repairId, status);
        }
    }

    /** S1-3.3d */
    public void refuseUseOfOthers(UUID repairId, Map<String, Integer> quantities) {
        quantities.forEach((partNumber, quantity) -> {
            if (available(partNumber) < quantity) {
                throw PartsRefused.notAvailable(repairId, partNumber, available(partNumber));
            }
        });
    }

    /** How many of a part are in the technician's hands. */
    public int available(String partNumber) {
        return issued(partNumber).values().stream()
                .mapToInt(ReservedPart::available)
                .sum();
    }

    /** Uses pieces that are {@link #available}, those that were issued first before others. */
    public void use(Map<String, Integer> quantities) {
        quantities.forEach((partNumber, quantity) -> {
            var left = quantity;
            for (var line : issued(partNumber).entrySet()) {
                var taken = Math.min(left, line.getValue().available());
                parts.put(line.getKey(), line.getValue().use(taken));
                left -= taken;
            }
        });
    }

    public PartsStatus status() {
        return status;
    }

    public SortedMap<PartKey, ReservedPart> lines() {
        var lines = new TreeMap<PartKey, ReservedPart>(PartKey.ORDER);
        lines.putAll(parts);
        return lines;
    }

    public Map<String, Integer> used() {
        var used = new TreeMap<String, Integer>();
        parts.forEach((key, part) -> used.merge(key.partNumber(), part.used(), Integer::sum));
        used.values().removeIf(quantity -> quantity == 0);
        return used;
    }

    /** What an event tells of one reservation. */
    public record Reserved(UUID id, int planVersion, Map<String, ReservedPart> lines) {}
}
