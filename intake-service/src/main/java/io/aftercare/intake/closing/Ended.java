package io.aftercare.intake.closing;

import io.aftercare.intake.request.ServiceRequest;

/** A request was closed or cancelled just now; observed in the same transaction. */
public record Ended(ServiceRequest request) {}
