package io.aftercare.intake.webhook.delivery;

/** Whether an event still has to go to a receiver. */
enum DeliveryStatus {
    PENDING,
    DELIVERED,
    /** After the last pause of the schedule, or because the event is not kept any more. */
    GIVEN_UP
}
