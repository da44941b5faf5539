package io.aftercare.repair.settlement;

/** How a fee was paid. */
enum PaymentMethod {
    CASH,
    CARD,
    TRANSFER,
    ACCOUNT
}
