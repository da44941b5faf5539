package io.aftercare.dispatch.happening;

import java.util.UUID;

/** Told inside this service when the caller has taken a step of a visit, named by the status that it led to. */
public record StepTaken(UUID visitId, String step) {}
