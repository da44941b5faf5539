package io.aftercare.parts.reservation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reservation as callers see it. */
record ReservationView(
        UUID id,
        ReservationStatus status,
        UUID repairId,
        int planVersion,
        UUID serviceRequestId,
        String partner,
        String outletCode,
        String locationCode,
        List<LineView> lines,
        Instant requestedAt,
        Instant lastStepAt,
        @Nullable String issuedBy) {
    /**
     * One part of a reservation.
     *
     * @param missing pieces that were lacking when the shelf was asked last; only while short
     * @param returned pieces that came back
     * @param toReturn pieces that the finished repair did not use and that are still out
     */
    record LineView(
            String partNumber,
            int quantity,
            @Nullable Integer unitPriceCents,
            @Nullable String currency,
            int missing,
            @Nullable MissingReason missingReason,
            int returned,
            int toReturn) {}

    static ReservationView of(Reservation reservation) {
        return new ReservationView(
                reservation.aggregateId(),
                reservation.status(),
                reservation.job().repairId(),
                reservation.job().planVersion(),
                reservation.job().serviceRequestId(),
                reservation.job().partner(),
                reservation.place().outletCode(),
                reservation.place().locationCode(),
                reservation.lines().entrySet().stream()
                        .map(entry -> lineOf(entry.getKey(), entry.getValue()))
                        .toList(),
                reservation.requestedAt(),
                reservation.lastStepAt(),
                reservation.issuedBy());
    }

    private static LineView lineOf(String partNumber, ReservationLine line) {
        return new LineView(
                partNumber,
                line.quantity(),
                line.unitPriceCents(),
                line.currency(),
                line.missing(),
                line.missingReason(),
                line.returned(),
                line.toReturn());
    }
}
