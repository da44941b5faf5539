package io.aftercare.parts.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which balances or moves a list shows; {@code outletCode} is the caller's scope. */
record StockFilter(
        @Nullable String outletCode,
        @Nullable String locationCode,
        @Nullable String partNumber,
        @Nullable UUID reservationId,
        StockMove.@Nullable MoveKind kind) {}
