package io.aftercare.dispatch.job;

import java.util.UUID;

/** Told inside this service when the caller has taken a step of a visit, named by the status that it led to. */
public record StepTaken(UUID visitId, String step) {}
