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
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of one repair, as far as the parts service has told and the technician has used them. */
@Embeddable
public class SpareParts {
    @Column(name = "parts_status")
    @Enumerated(EnumType.STRING)
    private PartsStatus status = PartsStatus.NONE;

    @Column(name = "reservation_id")
    private @Nullable UUID reservationId;

    @ElementCollection
    @CollectionTable(name = "repair_part", joinColumns = @JoinColumn(name = "repair_id"))
    @MapKeyColumn(name = "part_number")
    private Map<String, ReservedPart> parts = new HashMap<>();

    public void planned(boolean needed) {
        status = needed ? PartsStatus.REQUESTED : PartsStatus.NONE;
    }

    /** What became of a reservation; the newest one counts, and what was used of a part stays used. */
    public void told(PartsStatus now, UUID reservation, Map<String, ReservedPart> lines) {
        reservationId = reservation;
        status = now;
        lines.forEach(
                (partNumber, line) -> parts.merge(partNumber, line, (known, told) -> told.giveBack(known.returned())
                        .use(known.used())));
    }

    /** Parts went back to the store; when all did, there is nothing to work with. */
    public void returned(UUID reservation, Map<String, Integer> quantities, boolean complete) {
        if (reservation.equals(reservationId)) {
            quantities.forEach(
                    (partNumber, quantity) -> parts.computeIfPresent(partNumber, (_, part) -> part.giveBack(quantity)));
            if (complete) {
                status = PartsStatus.RETURNED;
            }
        }
    }

    /** A reservation was given up; one that was replaced before says nothing about the present one. */
    public void released(UUID reservation) {
        if (reservation.equals(reservationId)) {
            status = PartsStatus.RELEASED;
        }
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
        var part = parts.get(partNumber);
        return part == null || status != PartsStatus.ISSUED ? 0 : part.available();
    }

    public void use(Map<String, Integer> quantities) {
        quantities.forEach(
                (partNumber, quantity) -> parts.computeIfPresent(partNumber, (_, part) -> part.use(quantity)));
    }

    public PartsStatus status() {
        return status;
    }

    public Map<String, ReservedPart> lines() {
        return new TreeMap<>(parts);
    }

    public Map<String, Integer> used() {
        var used = new TreeMap<String, Integer>();
        parts.forEach((partNumber, part) -> used.put(partNumber, part.used()));
        used.values().removeIf(quantity -> quantity == 0);
        return used;
    }
}
