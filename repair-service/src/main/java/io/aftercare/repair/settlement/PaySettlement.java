package io.aftercare.repair.settlement;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The customer pays the fee statement. */
record PaySettlement(
        @NotNull PaymentMethod method,
        @NotNull @Min(1) long amountCents,
        @Nullable Instant at) {}
