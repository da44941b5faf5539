package io.aftercare.parts.receipt;

import io.aftercare.parts.location.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A receipt as callers see it. */
record ReceiptView(
        UUID id,
        String locationCode,
        String outletCode,
        String reference,
        List<Quantity> lines,
        Instant at,
        String recordedBy) {
    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.id(),
                receipt.place().locationCode(),
                receipt.place().outletCode(),
                receipt.reference(),
                Quantity.listOf(receipt.quantities()),
                receipt.at(),
                receipt.recordedBy());
    }
}
