package io.aftercare.intake.entitlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of a product as far as the rules ask for it. */
public record KnownOfProduct(
        String productCode,
        @Nullable LocalDate purchasedOn,
        @Nullable LocalDate warrantyUntil,
        @Nullable ServiceContract contract) {}
