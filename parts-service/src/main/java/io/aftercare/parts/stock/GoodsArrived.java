package io.aftercare.parts.stock;

import java.time.Instant;
import java.util.Set;

/** Pieces were put on a shelf and may be promised now. Observed inside the transaction, not sent anywhere. */
public record GoodsArrived(Shelf shelf, Set<String> partNumbers, Instant at) {}
