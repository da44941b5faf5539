package io.aftercare.repair.settlement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The customer agrees with the fee statement. */
record ConfirmSettlement(@Nullable Instant at) {}
