package io.aftercare.parts.stock;

import java.util.UUID;

/** A balance as callers see it; {@code available} is on hand less reserved. */
record BalanceView(
        UUID id,
        UUID locationId,
        String locationCode,
        String outletCode,
        String partNumber,
        int onHand,
        int reserved,
        int available) {
    static BalanceView of(Balance balance) {
        var place = balance.place();
        return new BalanceView(
                balance.id(),
                place.locationId(),
                place.locationCode(),
                place.outletCode(),
                balance.partNumber(),
                balance.onHand(),
                balance.reserved(),
                balance.available());
    }
}
